package dev.espalier.cli;

import dev.espalier.datasets.Extraction;
import dev.espalier.mcts.PairRule;
import dev.espalier.practice.PairReader;
import dev.espalier.webagent.AgentRun;
import dev.espalier.webagent.AgentRun.RunStatus;
import dev.espalier.webagent.AgentRuns;
import dev.espalier.webagent.Split;
import dev.espalier.webagent.WebTasks;
import dev.espalier.words.Words;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reads the preference pairs off stored trees. */
@Command(
        name = "extract",
        description =
                "Reads the preference pairs off the trees of train tasks. Under other settings than before it adds"
                        + " revisions; nothing is deleted.")
final class ExtractPairsCommand implements Callable<Integer> {

    private final HomeAccess homes;
    private final Screen screen;

    @Option(
            names = "--runs",
            split = ",",
            paramLabel = "N",
            description =
                    "Numbers of the runs to read; default every run on a train task that has ended or was interrupted.")
    private List<Integer> runs = List.of();

    @Option(
            names = "--alpha",
            defaultValue = "0.5",
            description = "Share of the outcome in the value, 0 to 1; default ${DEFAULT-VALUE}.")
    private double alpha;

    @Option(
            names = "--theta",
            defaultValue = "0.2",
            description = "Least difference of the two values, more than 0; default ${DEFAULT-VALUE}.")
    private double theta;

    @Option(
            names = "--min-visits",
            defaultValue = "1",
            description = "Least visits of each side, 1 or more; default ${DEFAULT-VALUE}.")
    private int minVisits;

    ExtractPairsCommand(HomeAccess homes, Screen screen) {
        this.homes = homes;
        this.screen = screen;
    }

    @Override
    public Integer call() {
        var rule = rule();
        try (var home = homes.open()) {
            var chosen = runs.isEmpty() ? ended(home) : named(home);
            if (chosen.isEmpty()) {
                return failed("there is no ended run on a train task");
            }
            return read(chosen, home.use(PairReader.class), rule) == 0
                    ? failed("there is no pair in %d %s".formatted(chosen.size(), chosen.size() == 1 ? "run" : "runs"))
                    : ExitCode.DONE.value();
        }
    }

    /** Returns how many pairs the runs have under the rule, new ones or not. */
    private int read(List<AgentRun> chosen, PairReader reader, PairRule rule) {
        int pairs = 0;
        for (var run : chosen) {
            var extraction = reader.read(run, rule);
            extraction.ifPresent(it -> tell(run, it));
            pairs += extraction.map(ExtractPairsCommand::pairs).orElse(0);
        }
        return pairs;
    }

    private static int pairs(Extraction extraction) {
        return extraction.evidence().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private int failed(String found) {
        screen.problem(found + "; search with espalier run --task N --search 12, more rollouts give more pairs");
        return ExitCode.FAILED.value();
    }

    private PairRule rule() {
        try {
            return new PairRule(alpha, theta, minVisits);
        } catch (IllegalArgumentException e) {
            throw RefusedException.of(e);
        }
    }

    private List<AgentRun> named(OpenHome home) {
        var all = home.use(AgentRuns.class);
        return runs.stream()
                .map(number -> all.numbered(number)
                        .orElseThrow(() -> new RefusedException(
                                "there is no run %d; espalier runs list shows those there are".formatted(number))))
                .toList();
    }

    private static List<AgentRun> ended(OpenHome home) {
        var tasks = home.use(WebTasks.class);
        return home.use(AgentRuns.class).all().stream()
                .filter(run -> run.status() != RunStatus.RUNNING)
                .filter(run -> tasks.find(run.task()).orElseThrow().split() == Split.TRAIN)
                .toList();
    }

    private void tell(AgentRun run, Extraction extraction) {
        screen.line("run %d: %d added, %d revised, %d withdrawn, %d unchanged; evidence: %s"
                .formatted(
                        run.number(),
                        extraction.added(),
                        extraction.revised(),
                        extraction.withdrawn(),
                        extraction.unchanged(),
                        Words.of(extraction.evidence())));
    }
}
