package dev.espalier.mcts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.espalier.mcts.SearchSettings.Budget;
import dev.espalier.mcts.SearchSettings.Expansion;
import dev.espalier.mcts.SearchSettings.RankValue;
import dev.espalier.mcts.SearchSettings.RolloutChoice;
import dev.espalier.mcts.SearchSettings.RolloutMode;
import dev.espalier.mcts.SearchSettings.StopRule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Searches with several threads in one tree. */
@Timeout(60)
class WidthTest {

    private static final SearchSettings EIGHT = Trial.with(Trial.GUIDED, StopRule.NEVER, 8);

    private static IntStream seeds() {
        return Worlds.seeds(20);
    }

    @Test
    void executesEveryEdgeOnceInTenThousandRollouts() {
        executesEveryEdgeOnce(Worlds.length(10_000), RolloutMode.GUIDED);
    }

    @Test
    void executesEveryEdgeOnceWhenLight() {
        executesEveryEdgeOnce(Worlds.length(1_000), RolloutMode.LIGHT);
    }

    private static void executesEveryEdgeOnce(int rollouts, RolloutMode mode) {
        SearchSettings settings = Trial.with(
                Trial.with(
                        Trial.with(EIGHT, new Budget(rollouts, 7)),
                        EIGHT.selection(),
                        new Expansion(8, RankValue.RECIPROCAL)),
                mode,
                RolloutChoice.POLICY_SAMPLE);
        Trial trial = new Trial(new Toy(9, 8, 3, 0, 0, 5, 0), settings, Thread::yield);
        Tree<String, ToyAction> tree = Tree.unplanted();

        assertThat(trial.run(tree)).isEqualTo(SearchEnd.BUDGET_SPENT);

        assertThat(trial.progress.stream().filter(rollout -> rollout.status() == RolloutStatus.FINISHED))
                .hasSize(rollouts);
        assertThat(new HashSet<>(trial.footprints.executed)).hasSameSizeAs(trial.footprints.executed);
        assertThat(trial.footprints.starts).hasValue(1);
        assertThat(trial.footprints.closed).hasValue(8);
        Invariants.hold(tree);
        Invariants.hold(trial.rows.rounds, tree);
        assertThat(trial.canonical()).isEqualTo(Trial.canonical(tree));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void leavesASoundTreeInAnyWorld(int seed) {
        Trial trial =
                new Trial(Toy.harsh(seed).losing(seed % 2 * 10), Trial.with(EIGHT, new Budget(60, 5)), Thread::yield);
        Tree<String, ToyAction> tree = Tree.unplanted();

        assertThat(trial.run(tree)).isIn(SearchEnd.BUDGET_SPENT, SearchEnd.EXHAUSTED);

        assertThat(new HashSet<>(trial.footprints.executed)).hasSameSizeAs(trial.footprints.executed);
        Invariants.hold(tree);
        assertThat(trial.canonical()).isEqualTo(Trial.canonical(tree));
    }

    @Test
    void exhaustsTheSameTreeAtAnyWidth() {
        SearchSettings all = Trial.with(Trial.GUIDED, new Budget(1_000_000, 4));
        Trial narrow = new Trial(Toy.kind(4), all);
        Trial wide = new Trial(Toy.kind(4), Trial.with(all, StopRule.NEVER, 8), Thread::yield);

        assertThat(narrow.run()).isEqualTo(SearchEnd.EXHAUSTED);
        assertThat(wide.run()).isEqualTo(SearchEnd.EXHAUSTED);

        assertThat(wide.canonical()).isEqualTo(narrow.canonical());
    }

    @Test
    void spendsNoMoreThanTheBudget() {
        for (int seed = 0; seed < 20; seed++) {
            Trial trial = new Trial(Toy.kind(seed), Trial.with(EIGHT, new Budget(3, 5)), Thread::yield);

            trial.run();

            // one that found every way held by others was given up, and another may set out for it
            assertThat(trial.rows.rollouts())
                    .filteredOn(rollout -> rollout.status() != RolloutStatus.ABANDONED)
                    .hasSizeLessThanOrEqualTo(3);
        }
    }

    @Test
    void takesAnotherEdgeWhileOneIsBeingExecuted() {
        CyclicBarrier bothExecute = new CyclicBarrier(2);
        Forked forked = new Forked(bothExecute);
        SearchSettings two = Trial.with(Trial.with(Trial.GUIDED, new Budget(2, 1)), StopRule.NEVER, 2);

        SearchEnd end = forked.search(two);

        assertThat(end).isEqualTo(SearchEnd.BUDGET_SPENT);
        assertThat(forked.executed).containsExactlyInAnyOrder("a1", "a2");
    }

    @Test
    void waitsWhileOthersHoldEveryEdge() {
        CyclicBarrier bothExecute = new CyclicBarrier(2);
        Forked forked = new Forked(bothExecute);
        SearchSettings many = Trial.with(Trial.with(Trial.GUIDED, new Budget(100, 1)), StopRule.NEVER, 5);

        SearchEnd end = forked.search(many);

        assertThat(end).isEqualTo(SearchEnd.EXHAUSTED);
        assertThat(forked.executed).containsExactlyInAnyOrder("a1", "a2");
        assertThat(forked.proposed).hasValue(1);
    }

    @Test
    void makesNoThreadAtWidthOne() {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        Trial narrow = new Trial(Toy.kind(1), Trial.GUIDED, () -> threads.add(Thread.currentThread()));

        narrow.run();

        assertThat(threads).containsExactly(Thread.currentThread());
    }

    @Test
    void keepsEachProblemOnItsThread() {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        Trial wide = new Trial(Toy.kind(1), EIGHT, () -> threads.add(Thread.currentThread()));

        wide.run();

        assertThat(threads).doesNotContain(Thread.currentThread()).hasSizeBetween(1, 8);
    }

    /** Threads share their steps out as they like, so how many there are is found out on the way. */
    @Test
    void releasesEveryClaimWhereverAThreadFails() {
        SearchSettings settings = Trial.with(Trial.with(Trial.GUIDED, new Budget(12, 4)), StopRule.NEVER, 4);
        int step = 1;
        while (failsAt(step, settings)) {
            step += Worlds.stride(20);
        }
        assertThat(step).isGreaterThan(100);
    }

    /** Returns false when the search is over before that step. */
    private static boolean failsAt(int step, SearchSettings settings) {
        Trial failing = new Trial(Toy.harsh(1), settings, Fuse.failure(step));
        Tree<String, ToyAction> tree = Tree.unplanted();
        Throwable failure = catchThrowable(() -> failing.run(tree));

        assertThat(failing.footprints.closed).hasValue(4);
        assertNothingIsClaimed(tree);
        if (failure == null) {
            return false;
        }
        assertThat(failure).isInstanceOf(Fuse.Blown.class);
        Trial resumed = failing.survivor();
        Tree<String, ToyAction> rebuilt = resumed.rows.tree();
        assertThat(resumed.run(rebuilt)).isIn(SearchEnd.BUDGET_SPENT, SearchEnd.EXHAUSTED);
        Invariants.hold(rebuilt);
        return true;
    }

    private static void assertNothingIsClaimed(Tree<String, ToyAction> tree) {
        assertThat(tree.rollouts()).noneMatch(rollout -> rollout.status() == RolloutStatus.RUNNING);
        List<Edge<ToyAction>> edges = tree.nodes().stream()
                .flatMap(node -> tree.edges(node.id()).stream())
                .toList();
        assertThat(edges).allMatch(edge -> tree.virtualVisits(edge.id()) == 0);
    }
}
