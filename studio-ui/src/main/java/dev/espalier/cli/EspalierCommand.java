package dev.espalier.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program without a command: prints its help. */
@Command(
        name = "espalier",
        description = "Grows web agents: searches sites with them and turns what they find into training data.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "COMMAND --help shows the options of a command.",
            "",
            "Exit codes: 0 done, 1 a check or the program failed, 2 refused, 3 budget spent, 4 waits for a person,",
            "5 browser, model or site lost, 130 interrupted."
        })
final class EspalierCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls run
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help and exit.")
    @SuppressWarnings("unused") // picocli acts on it
    private boolean help;

    @Option(names = "--version", versionHelp = true, description = "Show the program's version and exit.")
    @SuppressWarnings("unused") // picocli acts on it
    private boolean version;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
