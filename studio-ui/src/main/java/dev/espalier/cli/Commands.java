package dev.espalier.cli;

import java.nio.file.Path;
import picocli.CommandLine;

/** Every command, in one setting: what they share, and how their failures are told. */
final class Commands {

    private final Setting setting;

    Commands(Setting setting) {
        this.setting = setting;
    }

    /** Runs one command and returns its exit code. */
    int execute(String... arguments) {
        var failures = new Failures(setting);
        return line().setOut(setting.screen().results())
                .setErr(setting.screen().remarks())
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures)
                .execute(arguments);
    }

    CommandLine line() {
        var program = new CommandLine(new EspalierCommand());
        program.getCommandSpec().version("espalier " + setting.version());
        return program.addSubcommand(new StartCommand(setting))
                .addSubcommand(new StopCommand(setting))
                .addSubcommand(new StatusCommand(setting))
                .addSubcommand(new QuickstartCommand(setting))
                .addSubcommand("tasks", tasks())
                .addSubcommand("sites", sites())
                .addSubcommand(new RunCommand(setting.homes(), setting.screen(), setting.interrupted()))
                .addSubcommand("runs", runs())
                .addSubcommand("pairs", pairs())
                .addSubcommand("datasets", datasets())
                .addSubcommand(new ExportCommand(setting))
                .addSubcommand("people", people())
                .addSubcommand("token", tokens())
                .addSubcommand("bench", bench())
                .addSubcommand(new DoctorCommand(setting))
                .addSubcommand(new HelpCommand())
                .addSubcommand(new RehearseCommand(setting))
                .registerConverter(Path.class, named -> setting.folder().resolve(named))
                .registerConverter(SiteName.class, named -> SiteName.of(named, setting.folder()))
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    private CommandLine tasks() {
        return CommandGroup.of(
                "What agents are asked to do.",
                new GenerateTasksCommand(setting),
                new ListTasksCommand(setting.homes(), setting.screen()));
    }

    private CommandLine sites() {
        return CommandGroup.of(
                "Where agents practise.",
                new ListSitesCommand(setting.home(), setting.screen()),
                new CheckSiteCommand(setting));
    }

    private CommandLine runs() {
        return CommandGroup.of(
                "Tasks worked on.",
                new ListRunsCommand(setting.homes(), setting.screen()),
                new ShowRunCommand(setting.homes(), setting.screen()));
    }

    private CommandLine pairs() {
        return CommandGroup.of(
                "What searches found better than what.",
                new ExtractPairsCommand(setting),
                new ListPairsCommand(setting.homes(), setting.screen()),
                new ShowPairCommand(setting.homes(), setting.screen()));
    }

    private CommandLine datasets() {
        return CommandGroup.of(
                "Frozen choices of pairs.",
                new FreezeDatasetCommand(setting),
                new ListDatasetsCommand(setting.homes(), setting.screen()));
    }

    private CommandLine people() {
        return CommandGroup.of(
                "Who may sign in to the studio.",
                new ListPeopleCommand(setting.homes(), setting.screen()),
                new InvitePersonCommand(setting.homes(), setting.screen()),
                new RenewPasswordCommand(setting.homes(), setting.screen()));
    }

    private CommandLine tokens() {
        return CommandGroup.of(
                "What lets programs in.",
                new CreateTokenCommand(setting.homes(), setting.screen()),
                new ListTokensCommand(setting.homes(), setting.screen()),
                new RevokeTokenCommand(setting.homes(), setting.screen()));
    }

    private CommandLine bench() {
        return CommandGroup.of(
                "How fast the program is, and what sites are good for.",
                new BenchObserveCommand(setting),
                new BenchStepCommand(setting.homes(), setting.screen(), setting.interrupted()),
                new BenchSitesCommand(setting.home(), setting.homes(), setting.screen(), setting.interrupted()),
                new BenchGridCommand(setting),
                new BenchStartCommand(setting));
    }
}
