package dev.espalier.cli;

import dev.espalier.people.Admission;
import dev.espalier.people.Role;
import dev.espalier.studio.StudioLife;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a link that lets one person in. */
@Command(name = "invite", description = "Prints a link that lets one person in, once, within 7 days.")
final class InvitePersonCommand implements Runnable {

    private final HomeAccess homes;
    private final Screen screen;

    @Option(names = "--role", required = true, paramLabel = "R", description = "One of ${COMPLETION-CANDIDATES}.")
    private Role role = Role.VIEWER;

    InvitePersonCommand(HomeAccess homes, Screen screen) {
        this.homes = homes;
        this.screen = screen;
    }

    @Override
    public void run() {
        try (var home = homes.open()) {
            screen.line(
                    home.use(StudioLife.class).link(home.use(Admission.class).invite(role)));
        }
    }
}
