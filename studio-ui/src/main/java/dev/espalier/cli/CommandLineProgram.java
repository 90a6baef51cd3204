package dev.espalier.cli;

import dev.espalier.home.Home;
import dev.espalier.studio.LivingStudio;
import dev.espalier.studio.Order;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The command line of a process: runs a command where its home is owned, in a studio that lives or in this process. */
public final class CommandLineProgram {

    /** Commands that never run in a studio: they begin, end or name one, or open nothing. */
    private static final List<String> ALWAYS_HERE =
            List.of("start", "stop", "status", "quickstart", "rehearse", "help");

    private static final List<String> ASKING_FOR_HELP = List.of("--help", "-h", "--version");

    private final Home home = Home.ofThisProgram();
    private final Screen screen = Screen.ofThisProcess();
    private final Class<?> application;

    /** @param application the Spring application that commands start when they need the database */
    public CommandLineProgram(Class<?> application) {
        this.application = application;
    }

    /** Runs one command and returns the exit code that the process should end with. */
    public int run(String... arguments) {
        try (var interruption = Interruption.listening()) {
            var setting = new Setting(
                    version(application),
                    home,
                    new OwnHome(home, application),
                    Path.of("").toAbsolutePath(),
                    screen,
                    interruption::asked,
                    maven());
            return interruption.endingWith(new Failures(setting).telling(() -> {
                var studio = isForStudio(arguments) ? LivingStudio.of(home) : Optional.<LivingStudio>empty();
                return studio.isPresent()
                        ? runThere(studio.get(), screen, interruption, arguments)
                        : new Commands(setting).execute(arguments);
            }));
        }
    }

    private static boolean isForStudio(String... arguments) {
        return arguments.length > 0
                && !ALWAYS_HERE.contains(arguments[0])
                && Arrays.stream(arguments).noneMatch(ASKING_FOR_HELP::contains);
    }

    private static int runThere(LivingStudio studio, Screen screen, Interruption interruption, String... arguments)
            throws IOException, InterruptedException {
        var order = new Order(
                UUID.randomUUID(),
                List.of(arguments),
                Path.of("").toAbsolutePath().toString(),
                screen.isTerminal(),
                maven());
        try (studio) {
            return studio.run(
                    order,
                    text -> pass(text, screen.results()),
                    text -> pass(text, screen.remarks()),
                    interruption::askedOfWorkElsewhere);
        }
    }

    private static String maven() {
        return System.getProperty("espalier.maven", "");
    }

    private static void pass(String text, PrintWriter there) {
        there.print(text);
        there.flush();
    }

    /** Returns the version that the program was packed as. */
    static String version(Class<?> application) {
        var packed = application.getPackage().getImplementationVersion();
        return packed == null ? "unpacked" : packed;
    }
}
