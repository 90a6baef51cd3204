package dev.espalier.cli;

import dev.espalier.home.Home;
import java.util.function.Supplier;
import picocli.CommandLine;

/** The command line as a whole: every command, what they share, and how their failures are told. */
public final class CommandLineProgram {

    private final Home home = Home.ofThisProgram();
    private final Screen screen = Screen.ofThisProcess();
    private final Supplier<OpenHome> opening;

    /** @param application the Spring application that commands start when they need the database */
    public CommandLineProgram(Class<?> application) {
        this.opening = () -> OpenHome.open(home, application);
    }

    /** Runs one command and returns the exit code that the process should end with. */
    public int run(String... arguments) {
        var failures = new Failures(home, screen);
        return commands()
                .setOut(screen.results())
                .setErr(screen.remarks())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures)
                .execute(arguments);
    }

    private CommandLine commands() {
        return new CommandLine(new EspalierCommand())
                .addSubcommand(
                        "tasks", CommandGroup.of("What agents are asked to do.", new ListTasksCommand(opening, screen)))
                .addSubcommand(
                        "sites",
                        CommandGroup.of(
                                "Where agents practise.", new ListSitesCommand(screen), new CheckSiteCommand(screen)))
                .addSubcommand(
                        "pairs",
                        CommandGroup.of("What searches found better than what.", new ListPairsCommand(opening, screen)))
                .addSubcommand(
                        "datasets",
                        CommandGroup.of("Frozen choices of pairs.", new ListDatasetsCommand(opening, screen)))
                .addSubcommand(new DoctorCommand(home, screen, opening))
                .addSubcommand(new CommandLine.HelpCommand());
    }
}
