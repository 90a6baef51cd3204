package dev.espalier.cli;

import dev.espalier.people.Admission;
import dev.espalier.studio.StudioLife;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes a link by which somebody chooses another password. */
@Command(
        name = "password",
        description = "Prints a link by which somebody who lost their password chooses another, once, within 7 days.")
final class RenewPasswordCommand implements Runnable {

    private final HomeAccess homes;
    private final Screen screen;

    @Parameters(paramLabel = "NAME", description = "Who lost the password; espalier people list shows the names.")
    private String name = "";

    RenewPasswordCommand(HomeAccess homes, Screen screen) {
        this.homes = homes;
        this.screen = screen;
    }

    @Override
    public void run() {
        try (var home = homes.open()) {
            screen.line(
                    home.use(StudioLife.class).link(home.use(Admission.class).renewal(name)));
        }
    }
}
