package dev.espalier.bench;

import dev.espalier.datasets.DatasetVersionId;
import dev.espalier.datasets.Freeze;
import dev.espalier.datasets.Judging;
import dev.espalier.datasets.PairLines;
import dev.espalier.datasets.PairSamples;
import dev.espalier.datasets.Recipe;
import dev.espalier.datasets.ReviewQueue;
import dev.espalier.mcts.Evidence;
import dev.espalier.webagent.AgentRun.RunStatus;
import dev.espalier.webagent.PolicyVersionId;
import dev.espalier.webagent.RunLine;
import dev.espalier.webagent.RunLines;
import dev.espalier.webagent.RunQuery;
import dev.espalier.webagent.RunQuery.RunMode;
import dev.espalier.webagent.Split;
import dev.espalier.webagent.TaskLines;
import dev.espalier.webagent.TaskQuery;
import dev.espalier.webagent.TaskQuery.SolvedState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

/** Measures the questions of the list screens over made-up pairs, in stores that hold nothing else. */
public final class GridBench {

    private static final long SEED = 1;
    private static final int PAGE = 100;
    private static final int PREFETCH = 3;
    private static final int WARM_UP = 3;
    static final Duration QUICK = Duration.ofMillis(300);
    private static final Duration LIVE_COUNT = Duration.ofSeconds(1);

    private final Stores stores;
    private final Judging judging;
    private final Freeze freeze;

    /** What is asked. */
    public record Stores(PairSamples samples, PairLines pairs, RunLines runs, TaskLines tasks) {}

    public GridBench(Stores stores, Judging judging, Freeze freeze) {
        this.stores = stores;
        this.judging = judging;
        this.freeze = freeze;
    }

    /**
     * Fills the stores and asks every question so often.
     *
     * @param pairs how many pairs are made up, 1 or more
     * @param repetitions answers that are timed for each question, 1 or more
     * @throws CancellationException when the watcher says so
     */
    public List<GridRow> run(int pairs, int repetitions, BenchWatcher watcher) {
        watcher.isAt("making %d pairs up".formatted(pairs));
        stores.samples().fill(pairs, SEED);
        watcher.isAt("freezing a version of them");
        var version = freeze.freeze("frozen", Recipe.DEFAULT, new SplittableRandom(SEED));
        var rows = new ArrayList<GridRow>();
        for (var question : questions(pairs, version.id()).toList()) {
            watcher.isAt("asking for " + question.name());
            rows.add(measure(question, repetitions, watcher));
        }
        return rows;
    }

    private static GridRow measure(GridCase question, int repetitions, BenchWatcher watcher) {
        int answer = 0;
        for (int i = 0; i < WARM_UP; i++) {
            answer = question.asked().getAsInt();
        }
        var took = new long[repetitions];
        for (int i = 0; i < repetitions; i++) {
            if (watcher.cancelled()) {
                throw new CancellationException("the bench was interrupted");
            }
            long start = System.nanoTime();
            answer = question.asked().getAsInt();
            took[i] = System.nanoTime() - start;
        }
        Arrays.sort(took);
        return new GridRow(question.name(), answer, quantile(took, 0.5), quantile(took, 0.95), question.bound());
    }

    /** Returns the smallest time within which at least that share of the answers came. */
    private static Duration quantile(long[] sorted, double share) {
        return Duration.ofNanos(sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)]);
    }

    private Stream<GridCase> questions(int pairs, DatasetVersionId version) {
        var ofPairs = new PairCases(stores.pairs(), pairs, version, policy());
        return Stream.of(ofPairs.all(), runs(), tasks(), people()).flatMap(stream -> stream);
    }

    private Stream<GridCase> runs() {
        var all = RunQuery.Filter.ALL;
        return Stream.of(
                runs("runs, first page", all),
                runs(
                        "runs, by status and split",
                        new RunQuery.Filter(
                                Set.of(RunStatus.FAILED), all.sites(), Set.of(Split.TRAIN), null, null, null, null)),
                runs(
                        "runs, by site",
                        new RunQuery.Filter(all.statuses(), Set.of("made-up-1"), all.splits(), null, null, null, null)),
                runs(
                        "runs, greedy",
                        new RunQuery.Filter(
                                all.statuses(), all.sites(), all.splits(), null, null, RunMode.GREEDY, null)),
                runs(
                        "runs, text of no task",
                        new RunQuery.Filter(all.statuses(), all.sites(), all.splits(), null, null, null, "none such")));
    }

    private Stream<GridCase> tasks() {
        var all = TaskQuery.Filter.ALL;
        return Stream.of(
                tasks("tasks, first page", all),
                tasks(
                        "tasks, by site and split",
                        new TaskQuery.Filter(Set.of("made-up-1"), Set.of(Split.TRAIN), null, null, null)),
                tasks(
                        "tasks, unsolved",
                        new TaskQuery.Filter(all.sites(), all.splits(), null, SolvedState.UNSOLVED, null)),
                tasks(
                        "tasks, untried",
                        new TaskQuery.Filter(all.sites(), all.splits(), null, SolvedState.UNTRIED, null)));
    }

    private Stream<GridCase> people() {
        var queue = new ReviewQueue("reviewer 1", ReviewQueue.Filter.ALL);
        var conflicts = new ReviewQueue(
                "somebody",
                new ReviewQueue.Filter(
                        Set.of(Evidence.CONFLICT), Set.of(), Set.of(Split.TRAIN), null, null, null, null));
        return Stream.of(
                new GridCase(
                        "next pairs to judge",
                        QUICK,
                        () -> judging.next(queue, 0, PREFETCH).size()),
                new GridCase(
                        "next conflicts to judge",
                        QUICK,
                        () -> judging.next(conflicts, 0, PREFETCH).size()),
                new GridCase(
                        "progress of a queue",
                        QUICK,
                        () -> judging.progress(queue).left()),
                new GridCase(
                        "preview of a dataset",
                        LIVE_COUNT,
                        () -> freeze.preview("made-up", Recipe.DEFAULT, new SplittableRandom(SEED))
                                .rows()
                                .train()));
    }

    private GridCase runs(String name, RunQuery.Filter filter) {
        var query = new RunQuery(filter, null, PAGE);
        return new GridCase(name, QUICK, () -> stores.runs().page(query).lines().size());
    }

    private GridCase tasks(String name, TaskQuery.Filter filter) {
        var query = new TaskQuery(filter, null, PAGE);
        return new GridCase(
                name, QUICK, () -> stores.tasks().page(query).lines().size());
    }

    private PolicyVersionId policy() {
        RunLine newest = stores.runs()
                .page(new RunQuery(RunQuery.Filter.ALL, null, 1))
                .lines()
                .getFirst();
        return newest.policy().version();
    }
}
