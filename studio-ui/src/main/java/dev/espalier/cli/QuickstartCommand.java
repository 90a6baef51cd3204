package dev.espalier.cli;

import dev.espalier.datasets.DatasetVersion;
import dev.espalier.datasets.PairLineFilter;
import dev.espalier.datasets.PairLineFilter.Standing;
import dev.espalier.datasets.PairLines;
import dev.espalier.datasets.RowInvariants;
import dev.espalier.datasets.export.Exported;
import dev.espalier.people.Accounts;
import dev.espalier.quickstart.NothingToShipException;
import dev.espalier.quickstart.Onlooker;
import dev.espalier.quickstart.Pick;
import dev.espalier.quickstart.Quickstart;
import dev.espalier.quickstart.QuickstartOptions;
import dev.espalier.quickstart.QuickstartReport;
import dev.espalier.quickstart.ResultTable;
import dev.espalier.quickstart.Underway;
import dev.espalier.studio.StudioLife;
import dev.espalier.words.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Goes the whole way once, and ends with the table. */
@Command(
        name = "quickstart",
        description = "Makes tasks, measures the embedded policy, searches, and exports a first preference dataset.")
final class QuickstartCommand implements Callable<Integer> {

    private final Setting setting;
    private final Screen screen;
    private final BooleanSupplier interrupted;

    @Option(
            names = "--tasks",
            defaultValue = "6",
            description = "Held-out tasks of each site to measure on; default ${DEFAULT-VALUE}.")
    private int tasks;

    @Option(
            names = "--rollouts",
            defaultValue = "6",
            description =
                    "Rollouts of a search on a held-out task, a train tree gets twice as many; default ${DEFAULT-VALUE}.")
    private int rollouts;

    @Option(names = "--trees", defaultValue = "15", description = "Train trees at most; default ${DEFAULT-VALUE}.")
    private int trees;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of everything drawn; default ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--workers", defaultValue = "2", description = "Browsers at once; default ${DEFAULT-VALUE}.")
    private int workers;

    @Option(
            names = "--pick",
            defaultValue = "FIRST_ACCEPTED",
            description = "What the own judge answers with: ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private Pick pick = Pick.FIRST_ACCEPTED;

    @Option(names = "--exit", description = "Open no studio, and end when the table is printed.")
    private boolean exit;

    @Option(
            names = "--port",
            defaultValue = "8420",
            description = "Port of the studio; 0 for any that is free; default ${DEFAULT-VALUE}.")
    private int port;

    QuickstartCommand(Setting setting) {
        this.setting = setting;
        this.screen = setting.screen();
        this.interrupted = setting.interrupted();
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var options = options();
        StudioPort.check(port);
        return exit ? goTheWay(options) : goTheWayInAStudio(options);
    }

    private int goTheWay(QuickstartOptions options) {
        try (var home = setting.homes().open()) {
            return atWork(home, options, interrupted).value();
        }
    }

    /** The studio is open from the start, so that the trees can be watched as they grow, and stays open after the end. */
    private int goTheWayInAStudio(QuickstartOptions options) throws IOException, InterruptedException {
        try (var home = setting.homes().openStudio(port)) {
            var life = home.use(StudioLife.class);
            try (var open = life.begin()) {
                open.invitation().ifPresent(link -> screen.line("sign in for the first time, once, at " + link));
                screen.line("the studio is open at " + open.url());
                screen.line("watch the runs at %s/runs".formatted(open.url()));
                var end = atWork(home, options, () -> interrupted.getAsBoolean() || life.isAskedToEnd());
                BestTree.of(home)
                        .ifPresent(run ->
                                screen.line("the tree with the most pairs: %s/runs/%d".formatted(open.url(), run)));
                open.invitation()
                        .filter(_ -> home.use(Accounts.class).all().isEmpty())
                        .ifPresent(link -> screen.line("nobody has signed in yet: once, at " + link));
                screen.remark("Ctrl-C, or espalier stop, ends the studio, which stays open at " + open.url());
                life.awaitEnd(interrupted);
                return (interrupted.getAsBoolean() ? ExitCode.INTERRUPTED : end).value();
            }
        }
    }

    /** The studio says that a quickstart is at work as long as this goes on, however it ends. */
    private ExitCode atWork(OpenHome home, QuickstartOptions options, BooleanSupplier cancelled) {
        try (var _ = home.use(Underway.class).begin()) {
            return grown(home, options, cancelled);
        }
    }

    private ExitCode grown(OpenHome home, QuickstartOptions options, BooleanSupplier cancelled) {
        var quickstart = home.use(Quickstart.class);
        var report = quickstart.grow(options, onlooker(cancelled));
        screen.clear();
        print(report.resultTable());
        tellTrees(report.collected());
        var invariants = home.use(RowInvariants.class);
        boolean done = hold(invariants.check()) && shipped(home, report) && tellThatAllHold(invariants.check());
        return done ? ExitCode.DONE : ExitCode.FAILED;
    }

    private void print(ResultTable table) {
        var listing = new Listing(ResultTable.COLUMNS.toArray(String[]::new));
        table.rows().forEach(row -> listing.row(row.toArray()));
        listing.print(screen, false, "nothing was measured");
        table.notes().forEach(screen::line);
    }

    private QuickstartOptions options() {
        try {
            return new QuickstartOptions(tasks, rollouts, trees, seed, workers, pick);
        } catch (IllegalArgumentException e) {
            throw RefusedException.of(e);
        }
    }

    private Onlooker onlooker(BooleanSupplier cancelled) {
        return new Onlooker() {

            @Override
            public boolean cancelled() {
                return cancelled.getAsBoolean();
            }

            @Override
            public void says(String line) {
                screen.remark(line);
            }

            @Override
            public void isAt(String line) {
                screen.progress(line);
            }
        };
    }

    /** Names the invariants that do not hold of the stored rows. */
    private boolean hold(List<RowInvariants.Finding> findings) {
        var broken = findings.stream().filter(finding -> !finding.holds()).toList();
        broken.forEach(finding -> screen.problem("%d stored rows violate: %s; for example %s"
                .formatted(finding.violations(), finding.invariant(), finding.samples())));
        return broken.isEmpty();
    }

    private boolean tellThatAllHold(List<RowInvariants.Finding> findings) {
        boolean hold = hold(findings);
        screen.remark("%d of %d invariants hold of the stored rows"
                .formatted(
                        findings.stream().filter(RowInvariants.Finding::holds).count(), findings.size()));
        return hold;
    }

    private void tellTrees(QuickstartReport.Collected collected) {
        screen.line("");
        screen.line("%d train trees, pairs by evidence: %s"
                .formatted(collected.runs().size(), Words.of(collected.pairs())));
        if (!collected.isEnough()) {
            screen.line("only %d pairs rest on outcomes, which is few to train on".formatted(collected.byOutcome()));
        }
    }

    private boolean shipped(OpenHome home, QuickstartReport report) {
        try {
            var exported = home.use(Quickstart.class).ship(report);
            told(exported, evidence(home.use(PairLines.class), exported.version()))
                    .forEach(screen::line);
            return true;
        } catch (NothingToShipException e) {
            screen.problem("nothing was exported: %s; try another --seed, or more --trees".formatted(e.getMessage()));
            return false;
        }
    }

    /** What was just frozen are the newest revisions, which the lists are of. */
    private static String evidence(PairLines pairs, DatasetVersion version) {
        var held = PairLineFilter.ALL.with(Standing.ANY).heldBy(version.id());
        return Words.of(pairs.facets(held).evidence());
    }

    /** What was frozen and where it lies, a line for each. */
    static List<String> told(Exported exported, String evidence) {
        var folder = exported.export().folder();
        var rows = exported.version().rows();
        var lines = new ArrayList<String>();
        lines.add("%s: %d train rows, %d test rows; rows by evidence: %s"
                .formatted(exported.version().name(), rows.train(), rows.test(), evidence));
        if (rows.judged() > 0) {
            lines.add("  rest on what people judged meanwhile: %d of them".formatted(rows.judged()));
        }
        lines.add("  JSONL    %s/trl-dpo/jsonl".formatted(folder));
        lines.add("  Parquet  %s/trl-dpo/parquet".formatted(folder));
        lines.add("  table    %s/quickstart.json".formatted(folder));
        lines.add("next: ./espalier pairs list · ./espalier runs list · ./espalier run --task 1 --search 12");
        return lines;
    }
}
