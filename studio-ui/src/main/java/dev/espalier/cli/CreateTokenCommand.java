package dev.espalier.cli;

import dev.espalier.people.Admission;
import dev.espalier.people.Role;
import dev.espalier.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Gives out a token for a program. */
@Command(
        name = "create",
        description = "Prints a token for a program, once: it goes into the header Authorization: Bearer TOKEN.")
final class CreateTokenCommand implements Runnable {

    private final HomeAccess homes;
    private final Screen screen;

    @Option(names = "--name", required = true, paramLabel = "N", description = "What it is for.")
    private String name = "";

    @Option(names = "--role", required = true, paramLabel = "R", description = "One of ${COMPLETION-CANDIDATES}.")
    private Role role = Role.VIEWER;

    CreateTokenCommand(HomeAccess homes, Screen screen) {
        this.homes = homes;
        this.screen = screen;
    }

    @Override
    public void run() {
        try (var home = homes.open()) {
            var issued = home.use(Admission.class).issue(name, role);
            screen.remark("token %d (%s, %s); it is not shown again"
                    .formatted(issued.token().number(), issued.token().name(), Words.of(role)));
            screen.line(issued.secret().text());
        }
    }
}
