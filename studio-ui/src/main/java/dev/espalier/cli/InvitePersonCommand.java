package dev.espalier.cli;

import dev.espalier.people.Admission;
import dev.espalier.people.Role;
import dev.espalier.studio.StudioLife;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a link that lets one person in. */
@Command(name = "invite", description = "Prints a link that lets one person in, once, within 7 days.")
final class InvitePersonCommand implements Runnable {

    private final Setting setting;

    @Option(names = "--role", required = true, paramLabel = "R", description = "One of ${COMPLETION-CANDIDATES}.")
    private Role role = Role.VIEWER;

    InvitePersonCommand(Setting setting) {
        this.setting = setting;
    }

    @Override
    public void run() {
        try (var home = setting.homes().open()) {
            var secret = home.use(Admission.class).invite(role);
            var path = "/welcome/" + secret.text();
            setting.screen()
                    .line(home.use(StudioLife.class)
                            .url()
                            .map(url -> url.resolve(path).toString())
                            .orElse(path + " (below the address that espalier start prints)"));
        }
    }
}
