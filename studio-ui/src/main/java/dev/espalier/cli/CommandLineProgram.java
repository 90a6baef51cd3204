package dev.espalier.cli;

import dev.espalier.home.Home;
import picocli.CommandLine;

/** The command line as a whole: every command, what they share, and how their failures are told. */
public final class CommandLineProgram {

    private final Home home = Home.ofThisProgram();
    private final Screen screen = Screen.ofThisProcess();

    /** Runs one command and returns the exit code that the process should end with. */
    public int run(String... arguments) {
        var failures = new Failures(home, screen);
        return new CommandLine(new EspalierCommand())
                .addSubcommand(new CommandLine.HelpCommand())
                .addSubcommand(new DoctorCommand(home, screen))
                .setOut(screen.results())
                .setErr(screen.remarks())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures)
                .execute(arguments);
    }
}
