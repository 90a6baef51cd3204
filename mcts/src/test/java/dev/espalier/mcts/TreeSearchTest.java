package dev.espalier.mcts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.espalier.mcts.SearchSettings.Budget;
import dev.espalier.mcts.SearchSettings.RolloutChoice;
import dev.espalier.mcts.SearchSettings.RolloutMode;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeSearchTest {

    private static final SearchSettings LIGHT =
            Trial.with(Trial.GUIDED, RolloutMode.LIGHT, RolloutChoice.POLICY_SAMPLE);

    /** Every state offers the same number of actions; nothing ends and nothing goes wrong. */
    private static Toy endless(long seed) {
        return new Toy(seed, 4, 0, 0, 0, 0, 0);
    }

    private static SearchSettings budget(SearchSettings settings, int rollouts, int maxDepth) {
        return Trial.with(settings, new Budget(rollouts, maxDepth));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void takesTheGreedyPathFirst(long seed) {
        Toy toy = Toy.kind(seed);
        for (RolloutMode mode : RolloutMode.values()) {
            Trial trial = new Trial(toy, Trial.with(Trial.GUIDED, mode, RolloutChoice.POLICY_SAMPLE));

            trial.run();

            Tree<String, ToyAction> tree = trial.rows.tree();
            for (EdgeId step : trial.rows.rollouts().getFirst().path()) {
                Edge<ToyAction> taken = tree.edge(step);
                assertThat(toy.actions(tree.node(taken.node()).state()))
                        .allMatch(other ->
                                other.logProbability() <= taken.action().logProbability());
            }
        }
    }

    @Test
    void drawsFromThePolicyOnTheWayWhenLight() {
        Toy toy = endless(3);
        Map<String, Map<String, Integer>> drawn = new TreeMap<>();
        for (long seed = 0; seed < 600; seed++) {
            Trial trial = new Trial(toy, Trial.seeded(budget(LIGHT, 2, 3), seed));
            trial.run();
            Tree<String, ToyAction> tree = trial.rows.tree();
            Edge<ToyAction> last =
                    tree.edge(trial.rows.rollouts().getLast().path().getLast());
            drawn.computeIfAbsent(tree.node(last.node()).state(), _ -> new TreeMap<>())
                    .merge(last.action().command(), 1, Integer::sum);
        }

        String busiest = Collections.max(drawn.keySet(), Comparator.comparingInt(state -> draws(drawn.get(state))));
        assertThat(toy.actions(busiest)).hasSizeGreaterThan(2);
        assertSharesOfThePolicy(toy.actions(busiest), drawn.get(busiest));
    }

    private static void assertSharesOfThePolicy(List<ToyAction> actions, Map<String, Integer> drawn) {
        int draws = draws(drawn);
        assertThat(draws).isGreaterThan(100);
        double all = actions.stream()
                .mapToDouble(action -> Math.exp(action.logProbability()))
                .sum();
        for (ToyAction action : actions) {
            double expected = Math.exp(action.logProbability()) / all;
            double share = drawn.getOrDefault(action.command(), 0) / (double) draws;
            assertThat(share).isCloseTo(expected, within(4 * Math.sqrt(expected / draws)));
        }
    }

    private static int draws(Map<String, Integer> drawn) {
        return drawn.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Test
    void takesTheGreedyPathAgainWhenTheFirstRolloutWasAbandoned() {
        AtomicInteger questions = new AtomicInteger();
        Trial cancelled = new Trial(endless(1), Trial.GUIDED).cancelledWhen(() -> questions.incrementAndGet() > 5);
        assertThat(cancelled.run()).isEqualTo(SearchEnd.CANCELLED);
        assertThat(cancelled.progress).extracting(Rollout::status).containsExactly(RolloutStatus.ABANDONED);
        Trial undisturbed = new Trial(endless(1), Trial.GUIDED);
        undisturbed.run();

        Trial resumed = cancelled.survivor();

        assertThat(resumed.run()).isEqualTo(SearchEnd.BUDGET_SPENT);
        assertThat(resumed.canonical()).isEqualTo(undisturbed.canonical());
        assertThat(resumed.footprints.executed).doesNotHaveDuplicates();
    }

    @Test
    void writesRowsBeforeDeeds() {
        Trial trial = new Trial(endless(1), budget(Trial.GUIDED, 1, 2));

        trial.run();

        assertThat(trial.rows.calls)
                .containsExactly("planted", "started", "expanded", "executed", "expanded", "executed", "finished");
    }

    @Test
    void proposesSiblingsOnlyWhereSelectionStoppedWhenLight() {
        Trial trial = new Trial(endless(1), budget(LIGHT, 1, 3));

        trial.run();

        assertThat(trial.rows.calls)
                .containsExactly(
                        "planted",
                        "started",
                        "expanded",
                        "executed",
                        "proposed",
                        "executed",
                        "proposed",
                        "executed",
                        "finished");
    }

    @Test
    void keepsTheEdgeOfALightRolloutAsOneOfTheProposals() {
        Trial trial = new Trial(endless(1), budget(LIGHT, 20, 3));

        trial.run();

        Tree<String, ToyAction> tree = trial.rows.tree();
        for (TreeNode<String> node : tree.nodes()) {
            List<Edge<ToyAction>> edges = tree.edges(node.id());
            assertThat(edges.stream().map(edge -> edge.action().command().toLowerCase(Locale.ROOT)))
                    .doesNotHaveDuplicates();
            assertThat(edges).hasSizeLessThanOrEqualTo(3);
        }
    }

    @Test
    void judgesANodeAtTheDepthCap() {
        Trial trial = new Trial(endless(2), budget(Trial.GUIDED, 5, 2));

        trial.run();

        assertThat(trial.progress).extracting(rollout -> rollout.path().size()).containsOnly(2);
    }

    @Test
    void bringsTheWorldBackByOneJump() {
        Trial trial = new Trial(endless(1), budget(Trial.GUIDED, 15, 6));

        trial.run();

        assertThat(trial.footprints.reached).hasSize(15);
    }

    @Test
    void letsWhatAProblemThrowsRiseAndNothingElse() {
        for (RuntimeException thrown : List.of(new IllegalStateException("no browser"), new RuntimeException())) {
            Trial trial = new Trial(Toy.kind(1), Trial.GUIDED);
            TreeSearch<String, ToyAction> search = new TreeSearch<>(
                    Trial.GUIDED,
                    Tree.unplanted(),
                    trial.rows,
                    () -> {
                        throw thrown;
                    },
                    () -> false,
                    rollout -> {});

            assertThatThrownBy(search::run).isSameAs(thrown);
            assertThat(thrown.getSuppressed()).isEmpty();
        }
    }

    @Test
    void marksWhatFailedAsAbandoned() {
        Trial trial = new Trial(Toy.kind(1), Trial.GUIDED, Fuse.failure(20));
        Tree<String, ToyAction> tree = Tree.unplanted();

        assertThatThrownBy(() -> trial.run(tree)).isInstanceOf(Fuse.Blown.class);

        assertThat(trial.rows.rollouts()).extracting(Rollout::status).endsWith(RolloutStatus.ABANDONED);
        assertThat(tree.rollouts()).isEqualTo(trial.rows.rollouts());
    }

    @Test
    void keepsTheFirstFailureWhenTheJournalFailsAsWell() {
        Trial trial = new Trial(Toy.kind(1), Trial.GUIDED, Fuse.kill(20));
        Tree<String, ToyAction> tree = Tree.unplanted();

        assertThatThrownBy(() -> trial.run(tree))
                .hasMessage("at step 20")
                .satisfies(failure -> assertThat(failure.getSuppressed())
                        .extracting(Throwable::getMessage)
                        .containsExactly("at step 21"));

        assertThat(trial.rows.rollouts()).extracting(Rollout::status).endsWith(RolloutStatus.RUNNING);
        assertThat(tree.rollouts()).extracting(Rollout::status).endsWith(RolloutStatus.ABANDONED);
    }

    @Test
    void canRunAgainAfterAFailureToStart() {
        AtomicInteger made = new AtomicInteger();
        Trial trial = new Trial(Toy.kind(1), Trial.GUIDED);
        TreeSearch<String, ToyAction> search = new TreeSearch<>(
                Trial.GUIDED,
                Tree.unplanted(),
                trial.rows,
                () -> new ToyProblem(
                        trial.toy, trial.footprints, made.getAndIncrement() == 0 ? Fuse.failure(1) : Fuse.endless()),
                () -> false,
                rollout -> {});
        assertThatThrownBy(search::run).isInstanceOf(Fuse.Blown.class);

        assertThat(search.run()).isEqualTo(SearchEnd.BUDGET_SPENT);
    }
}
