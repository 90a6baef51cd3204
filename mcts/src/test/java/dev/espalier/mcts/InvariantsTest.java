package dev.espalier.mcts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mcts.SearchSettings.Budget;
import dev.espalier.mcts.SearchSettings.Expansion;
import dev.espalier.mcts.SearchSettings.RankValue;
import dev.espalier.mcts.SearchSettings.RolloutChoice;
import dev.espalier.mcts.SearchSettings.RolloutMode;
import dev.espalier.mcts.SearchSettings.Selection;
import dev.espalier.mcts.SearchSettings.SelectionValue;
import dev.espalier.mcts.SearchSettings.Ties;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InvariantsTest {

    private static IntStream seeds() {
        return Worlds.seeds(60);
    }

    private static <T> T oneOf(SplittableRandom random, T[] values) {
        return List.of(values).get(random.nextInt(values.length));
    }

    /** Any settings at all, drawn from a seed. */
    private static SearchSettings settings(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        SearchSettings drawn = Trial.with(
                Trial.GUIDED,
                new Selection(
                        random.nextDouble(3),
                        random.nextDouble(),
                        oneOf(random, SelectionValue.values()),
                        oneOf(random, Ties.values()),
                        random.nextBoolean()),
                new Expansion(1 + random.nextInt(5), oneOf(random, RankValue.values())));
        return Trial.with(
                Trial.with(drawn, new Budget(1 + random.nextInt(40), 1 + random.nextInt(7))),
                oneOf(random, RolloutMode.values()),
                oneOf(random, RolloutChoice.values()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void holdInAnyWorldWithAnySettings(int seed) {
        Trial trial = new Trial(Toy.harsh(seed).losing(seed % 3 * 10), settings(seed));
        Tree<String, ToyAction> tree = Tree.unplanted();

        trial.run(tree);

        Invariants.hold(tree);
        Invariants.hold(trial.rows.rounds, tree);
        assertThat(trial.canonical()).isEqualTo(Trial.canonical(tree));
        assertThat(trial.footprints.executed).doesNotHaveDuplicates();
        assertThat(trial.footprints.closed).hasValue(1);
        assertThat(tree.nodes())
                .allMatch(node -> node.depth() <= settings(seed).budget().maxDepth());
        assertThat(trial.progress).isEqualTo(trial.rows.rollouts());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void makeEverySearchRepeatable(int seed) {
        Trial one = new Trial(Toy.harsh(seed).losing(10), settings(seed));
        Trial other = new Trial(Toy.harsh(seed).losing(10), settings(seed));

        assertThat(one.run()).isEqualTo(other.run());

        assertThat(one.canonical()).isEqualTo(other.canonical());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void holdWhenASearchGoesOnWithABiggerBudget(int seed) {
        SearchSettings settings = settings(seed);
        int rollouts = settings.budget().rollouts();
        int depth = settings.budget().maxDepth();
        Toy toy = Toy.harsh(seed);
        Trial undisturbed = new Trial(toy, Trial.with(settings, new Budget(rollouts + 15, depth)));
        undisturbed.run();
        Trial stopped = new Trial(toy, settings);
        stopped.run();

        Tree<String, ToyAction> tree = stopped.rows.tree();
        stopped.survivor(new Budget(rollouts + 15, depth)).run(tree);

        Invariants.hold(tree);
        assertThat(Trial.canonical(tree)).isEqualTo(undisturbed.canonical());
    }

    @Test
    void backUpsCommute() {
        Trial trial = new Trial(Toy.harsh(7), Trial.GUIDED);
        trial.run();
        CanonicalTree counted = trial.canonical();

        Tree<String, ToyAction> recounted = Tree.of(
                trial.rows.tree().nodes(),
                trial.rows.tree().nodes().stream()
                        .flatMap(node -> trial.rows.tree().edges(node.id()).stream())
                        .map(edge -> new Edge<>(
                                edge.id(),
                                edge.node(),
                                edge.ordinal(),
                                edge.action(),
                                edge.critique(),
                                Tally.NONE,
                                edge.child()))
                        .toList(),
                List.of());
        for (Rollout rollout : trial.rows.rollouts().reversed()) {
            backUpTwice(recounted, rollout);
        }

        assertThat(Trial.canonical(recounted)).isEqualTo(counted);
        Invariants.hold(recounted);
    }

    private static void backUpTwice(Tree<String, ToyAction> tree, Rollout rollout) {
        TreeNode<String> end = rollout.path().isEmpty()
                ? tree.root()
                : tree.node(tree.edge(rollout.path().getLast()).child());
        tree.begin(new Rollout(rollout.id(), rollout.number(), rollout.path(), RolloutStatus.RUNNING, null));
        tree.backUp(rollout.id(), rollout.outcome(), end);
        tree.backUp(rollout.id(), rollout.outcome(), end);
    }
}
