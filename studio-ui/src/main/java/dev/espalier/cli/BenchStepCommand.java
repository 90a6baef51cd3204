package dev.espalier.cli;

import static dev.espalier.cli.BenchTable.rounded;

import dev.espalier.bench.StepBench;
import dev.espalier.bench.StepRow;
import dev.espalier.sites.ShippedSites;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how fast runs go. */
@Command(
        name = "step",
        description = {
            "Counts the steps a second of greedy runs, and tells where their time goes.",
            "The runs are stored like all others. A second pass watches each page for a second after it came to rest."
        })
final class BenchStepCommand implements Callable<Integer> {

    private final HomeAccess homes;
    private final Screen screen;
    private final BooleanSupplier interrupted;

    @Option(
            names = "--site",
            paramLabel = "S",
            description = "Name of a site, or file of a declaration; the first that comes along when not given.")
    private String site = "";

    @Option(names = "--steps", defaultValue = "200", description = "Steps a row; default ${DEFAULT-VALUE}.")
    private int steps;

    @Option(
            names = "--late-steps",
            defaultValue = "200",
            description = "Steps a row after which late changes are watched for; default ${DEFAULT-VALUE}.")
    private int lateSteps;

    @Option(names = "--seed", defaultValue = "7", description = "Seed of the tasks; default ${DEFAULT-VALUE}.")
    private long seed;

    BenchStepCommand(HomeAccess homes, Screen screen, BooleanSupplier interrupted) {
        this.homes = homes;
        this.screen = screen;
        this.interrupted = interrupted;
    }

    @Override
    public Integer call() {
        var plan = plan();
        try (var home = homes.open()) {
            var rows = home.use(StepBench.class).measure(plan, new BenchToScreen(screen, interrupted));
            screen.clear();
            table(rows).print(screen);
            boolean waited = rows.stream().anyMatch(row -> row.actionTimeouts() > 0);
            return (waited ? ExitCode.FAILED : ExitCode.DONE).value();
        }
    }

    private StepBench.Plan plan() {
        try {
            return new StepBench.Plan(site.isEmpty() ? ShippedSites.names().getFirst() : site, steps, lateSteps, seed);
        } catch (IllegalArgumentException e) {
            throw RefusedException.of(e);
        }
    }

    private static BenchTable table(Iterable<StepRow> rows) {
        var table = new BenchTable(
                "step",
                "workers",
                "screenshots",
                "steps",
                "steps_per_s",
                "settle_p50_ms",
                "late_change_rate",
                "preflight_share",
                "action_share",
                "settle_share",
                "observe_share",
                "decide_share",
                "store_share",
                "other_share",
                "action_timeouts",
                "errors");
        for (var row : rows) {
            var shares = row.shares();
            table.row(
                    row.workers(),
                    row.screenshots(),
                    row.steps(),
                    rounded(row.stepsPerSecond(), 2),
                    rounded(row.settleP50Millis(), 1),
                    rounded(row.lateChangeRate(), 3),
                    rounded(shares.preflight(), 3),
                    rounded(shares.action(), 3),
                    rounded(shares.settle(), 3),
                    rounded(shares.observe(), 3),
                    rounded(shares.decide(), 3),
                    rounded(shares.store(), 3),
                    rounded(shares.other(), 3),
                    row.actionTimeouts(),
                    row.errorText());
        }
        return table;
    }
}
