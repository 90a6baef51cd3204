package dev.espalier.cli;

import dev.espalier.home.Home;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import picocli.CommandLine;

/** The command line as a whole: every command, what they share, and how their failures are told. */
public final class CommandLineProgram {

    private final Home home = Home.ofThisProgram();
    private final Screen screen = Screen.ofThisProcess();
    private final String version;
    private final Supplier<OpenHome> opening;
    private final Supplier<OpenHome> looking;

    /** @param application the Spring application that commands start when they need the database */
    public CommandLineProgram(Class<?> application) {
        this.version = version(application);
        this.opening = () -> OpenHome.open(home, application);
        this.looking = () -> OpenHome.look(home, application);
    }

    /** Runs one command and returns the exit code that the process should end with. */
    public int run(String... arguments) {
        try (var interruption = Interruption.listening()) {
            var failures = new Failures(home, screen, interruption::asked);
            return commandLine(interruption::asked)
                    .setOut(screen.results())
                    .setErr(screen.remarks())
                    .setExecutionExceptionHandler(failures)
                    .setParameterExceptionHandler(failures)
                    .execute(arguments);
        }
    }

    /** Returns the version that the program was packed as. */
    static String version(Class<?> application) {
        var packed = application.getPackage().getImplementationVersion();
        return packed == null ? "unpacked" : packed;
    }

    CommandLine commandLine(BooleanSupplier interrupted) {
        var program = new CommandLine(new EspalierCommand());
        program.getCommandSpec().version("espalier " + version);
        return program.addSubcommand(new QuickstartCommand(opening, screen, interrupted))
                .addSubcommand("tasks", tasks())
                .addSubcommand("sites", sites())
                .addSubcommand(new RunCommand(opening, screen, interrupted))
                .addSubcommand("runs", runs())
                .addSubcommand("pairs", pairs())
                .addSubcommand("datasets", datasets())
                .addSubcommand(new ExportCommand(home, opening, screen))
                .addSubcommand("bench", bench(interrupted))
                .addSubcommand(new DoctorCommand(home, screen, looking))
                .addSubcommand(new HelpCommand())
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    private CommandLine tasks() {
        return CommandGroup.of(
                "What agents are asked to do.",
                new GenerateTasksCommand(opening, screen),
                new ListTasksCommand(opening, screen));
    }

    private CommandLine sites() {
        return CommandGroup.of("Where agents practise.", new ListSitesCommand(screen), new CheckSiteCommand(screen));
    }

    private CommandLine runs() {
        return CommandGroup.of(
                "Tasks worked on.", new ListRunsCommand(opening, screen), new ShowRunCommand(opening, screen));
    }

    private CommandLine pairs() {
        return CommandGroup.of(
                "What searches found better than what.",
                new ExtractPairsCommand(opening, screen),
                new ListPairsCommand(opening, screen));
    }

    private CommandLine bench(BooleanSupplier interrupted) {
        return CommandGroup.of(
                "How fast the program is, and what sites are good for.",
                new BenchObserveCommand(home, screen),
                new BenchStepCommand(opening, screen, interrupted),
                new BenchSitesCommand(home, screen, interrupted));
    }

    private CommandLine datasets() {
        return CommandGroup.of(
                "Frozen choices of pairs.",
                new FreezeDatasetCommand(opening, screen),
                new ListDatasetsCommand(opening, screen));
    }
}
