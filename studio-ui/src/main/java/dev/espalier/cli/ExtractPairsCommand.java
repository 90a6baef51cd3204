package dev.espalier.cli;

import dev.espalier.datasets.Extraction;
import dev.espalier.mcts.PairRule;
import dev.espalier.practice.PairReader;
import dev.espalier.webagent.AgentRun;
import dev.espalier.webagent.AgentRun.RunStatus;
import dev.espalier.webagent.AgentRuns;
import dev.espalier.webagent.RunBusyException;
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

    private final Setting setting;
    private final Screen screen;

    private int read;

    /** Runs that were left out because their tasks are kept for measuring. */
    private int measuring;

    /** Runs that were left out because they are queued or somebody is at them. */
    private int atWork;

    @Option(
            names = "--runs",
            split = ",",
            paramLabel = "N",
            description =
                    "Numbers of the runs to read, on train tasks and at rest; default every run that is, and says what was left out.")
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

    ExtractPairsCommand(Setting setting) {
        this.setting = setting;
        this.screen = setting.screen();
    }

    @Override
    public Integer call() {
        var rule = rule();
        try (var home = setting.homes().open()) {
            var reader = home.use(PairReader.class);
            var chosen = runs.isEmpty() ? atRest(home) : named(home, reader);
            int pairs = read(chosen, reader, rule);
            tellLeftOut();
            if (read == 0) {
                return failed("there is no ended run on a train task");
            }
            return pairs == 0 ? failed("there is no pair in %s".formatted(runs(read))) : ExitCode.DONE.value();
        }
    }

    /** Returns how many pairs the runs have under the rule, new ones or not. */
    private int read(List<AgentRun> chosen, PairReader reader, PairRule rule) {
        int pairs = 0;
        for (var run : chosen) {
            setting.endIfInterrupted("read %d of %s, and what was found is kept".formatted(read, runs(chosen.size())));
            pairs += read(run, reader, rule);
        }
        return pairs;
    }

    private int read(AgentRun run, PairReader reader, PairRule rule) {
        try {
            var extraction = reader.read(run, rule);
            read++;
            extraction.ifPresent(it -> tell(run, it));
            return extraction.map(ExtractPairsCommand::pairs).orElse(0);
        } catch (RunBusyException e) {
            if (!runs.isEmpty()) {
                throw e;
            }
            atWork++;
            return 0;
        }
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

    /** Where one of them may not be read, none is. */
    private List<AgentRun> named(OpenHome home, PairReader reader) {
        var all = home.use(AgentRuns.class);
        var named = runs.stream()
                .map(number -> all.numbered(number)
                        .orElseThrow(() -> new RefusedException(
                                "there is no run %d; espalier runs list shows those there are".formatted(number))))
                .toList();
        named.forEach(reader::refuseUnreadable);
        return named;
    }

    /** One that a killed program was at is at rest; which somebody is at turns out when it is read. */
    private List<AgentRun> atRest(OpenHome home) {
        var tasks = home.use(WebTasks.class);
        var all = home.use(AgentRuns.class).all();
        var train = all.stream()
                .filter(run -> tasks.find(run.task()).orElseThrow().split() == Split.TRAIN)
                .toList();
        var atRest =
                train.stream().filter(run -> run.status() != RunStatus.QUEUED).toList();
        measuring = all.size() - train.size();
        atWork = train.size() - atRest.size();
        return atRest;
    }

    private void tellLeftOut() {
        if (measuring + atWork > 0) {
            screen.remark("left out %s: %d on tasks that are kept for measuring, %d queued or at work"
                    .formatted(runs(measuring + atWork), measuring, atWork));
        }
    }

    private static String runs(int count) {
        return count == 1 ? "1 run" : count + " runs";
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
