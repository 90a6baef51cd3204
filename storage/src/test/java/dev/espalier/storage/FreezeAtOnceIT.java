package dev.espalier.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.espalier.datasets.ClientId;
import dev.espalier.datasets.DatasetRow;
import dev.espalier.datasets.DatasetRow.DirectedBy;
import dev.espalier.datasets.DatasetVersion;
import dev.espalier.datasets.Fork;
import dev.espalier.datasets.Freeze;
import dev.espalier.datasets.Judging;
import dev.espalier.datasets.Opinion;
import dev.espalier.datasets.PreferencePair;
import dev.espalier.datasets.PreferenceRows;
import dev.espalier.datasets.Recipe;
import dev.espalier.datasets.Recipe.SplitRule;
import dev.espalier.datasets.Recipe.SplitUnit;
import dev.espalier.datasets.RequestRefusedException;
import dev.espalier.mcts.Evidence;
import dev.espalier.webagent.Samples;
import dev.espalier.webagent.Split;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What freezing comes to while others freeze or judge. */
class FreezeAtOnceIT {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @RepeatedTest(3)
    void twoVersionsAtOncePutNoTaskOnTwoSides() throws InterruptedException, ExecutionException {
        storePairs(1);
        freeze(InstantSource.fixed(Samples.NOON), 0, 1);
        storePairs(12);

        var ends = together(clock -> () -> freeze(clock, 0, 2), clock -> () -> freeze(clock, 0.9, 2));

        assertThat(ends)
                .containsExactlyInAnyOrder(
                        "shop:v2",
                        "another version of dataset shop was frozen meanwhile and dealt some of the same tasks otherwise, "
                                + "so nothing was frozen; freeze again");
        assertThat(database.jdbc()
                        .sql("select 1 from dataset_row group by group_sha256 having count(distinct split) > 1")
                        .query()
                        .listOfRows())
                .isEmpty();
    }

    @RepeatedTest(3)
    void twoVersionsAtOnceThatDealAlikeAreBothFrozen() throws InterruptedException, ExecutionException {
        storePairs(3);
        freeze(InstantSource.fixed(Samples.NOON), 0, 1);
        storePairs(3);

        assertThat(together(clock -> () -> freeze(clock, 0, 2), clock -> () -> freeze(clock, 0, 2)))
                .containsExactlyInAnyOrder("shop:v2", "shop:v3");
    }

    @RepeatedTest(3)
    void ofTwoFirstVersionsOfANameTheLaterIsRefused() throws InterruptedException, ExecutionException {
        storePairs(3);

        assertThat(together(clock -> () -> freeze(clock, 0, 1), clock -> () -> freeze(clock, 0, 2)))
                .containsExactlyInAnyOrder(
                        "shop:v1",
                        "a dataset shop was made by somebody else meanwhile, so nothing was frozen; "
                                + "freeze again to add a version to theirs");
    }

    @Test
    void aVersionHasTheLabelsOfTheMomentInWhichItsPairsWereChosen() {
        var pair = storePair(Evidence.CRITIC);
        var judging =
                new Judging(new JdbcJudgements(database.database()), Judging.Settings.DEFAULT, () -> Samples.NOON);
        var shown = judging.shown(pair.number(), "ann").orElseThrow();
        var loser = new Opinion.Prefers(
                pair.side(pair.chosen().orElseThrow().other()).id());
        var judgement = judging.judge(client(), "ann", shown, loser, null);

        var version = freeze(() -> Samples.NOON).freeze("shop", Recipe.DEFAULT, new Random(1), (step, done, _) -> {
            if (done == 0) {
                judging.undo(client(), "ann", judgement.id());
            }
        });

        assertThat(pairs().find(pair.id()).orElseThrow().chosen()).isEqualTo(pair.chosen());
        assertThat(version.rows().judged()).isEqualTo(1);
        assertThat(new JdbcDatasets(database.database()).rows(version.id()))
                .extracting(DatasetRow::chosen, DatasetRow::directedBy)
                .containsExactly(tuple(pair.chosen().orElseThrow().other(), DirectedBy.PEOPLE));
    }

    private static ClientId client() {
        return new ClientId(UUID.randomUUID());
    }

    private static JdbcPreferencePairs pairs() {
        return new JdbcPreferencePairs(database.database());
    }

    private static void storePairs(int tasks) {
        for (int task = 0; task < tasks; task++) {
            storePair(Evidence.OUTCOME);
        }
    }

    private static PreferencePair storePair(Evidence evidence) {
        var fork = new StoredForks(database.database()).next(Split.TRAIN);
        var pair = fork.pair(0, 1, StoredForks.PROMPT + fork.task(), evidence);
        pairs().store(Fork.adding(pair));
        return pairs().find(pair.id()).orElseThrow();
    }

    private static Freeze freeze(InstantSource clock) {
        var rows = database.database();
        var tasks = new JdbcWebTasks(rows);
        return new Freeze(
                new JdbcPreferencePairs(rows),
                new JdbcDatasets(rows),
                tasks,
                new PreferenceRows(tasks, new JdbcPolicyVersions(rows)),
                clock);
    }

    private static DatasetVersion freeze(InstantSource clock, double testShare, long seed) {
        var recipe = new Recipe(Set.of(), Set.of(Evidence.OUTCOME), new SplitRule(SplitUnit.BY_TASK, testShare));
        return freeze(clock).freeze("shop", recipe, new Random(seed));
    }

    /** Freezes with a clock. */
    private interface Freezing {
        Callable<DatasetVersion> at(InstantSource clock);
    }

    /** Returns the name of each version, or why there is none. The clock is read last before a version is stored. */
    private static List<String> together(Freezing one, Freezing other) throws InterruptedException, ExecutionException {
        var together = new CyclicBarrier(2);
        InstantSource clock = () -> met(together);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var ends = new ArrayList<String>();
            for (var end : threads.invokeAll(List.of(one.at(clock), other.at(clock)))) {
                try {
                    ends.add(end.get().name().toString());
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof RequestRefusedException refused)) {
                        throw e;
                    }
                    ends.add(String.valueOf(refused.getMessage()));
                }
            }
            return ends;
        }
    }

    private static Instant met(CyclicBarrier together) {
        try {
            together.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException("the other one did not come", e);
        }
        return Samples.NOON;
    }
}
