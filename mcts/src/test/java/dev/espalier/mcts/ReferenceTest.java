package dev.espalier.mcts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mcts.CanonicalTree.Branch;
import dev.espalier.mcts.SearchSettings.Budget;
import dev.espalier.mcts.SearchSettings.Expansion;
import dev.espalier.mcts.SearchSettings.RankValue;
import dev.espalier.mcts.SearchSettings.RolloutChoice;
import dev.espalier.mcts.SearchSettings.RolloutMode;
import dev.espalier.mcts.SearchSettings.Selection;
import dev.espalier.mcts.SearchSettings.SelectionValue;
import dev.espalier.mcts.SearchSettings.Ties;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The search against {@link Reference}, on many small worlds. */
class ReferenceTest {

    private static IntStream seeds() {
        return Worlds.seeds(100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void growsTheSameTreeByMixedValues(int seed) {
        compare(seed, new Selection(1, 0.5, SelectionValue.MIXED, Ties.FEWER_VISITS, true), RankValue.LINEAR);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void growsTheSameTreeExactlyAsThePaperSays(int seed) {
        compare(seed, new Selection(0.5, 0.5, SelectionValue.OUTCOME, Ties.FEWER_VISITS, false), RankValue.RECIPROCAL);
    }

    private static void compare(int seed, Selection selection, RankValue rankValue) {
        SearchSettings all = Trial.with(
                Trial.with(Trial.GUIDED, new Budget(3 + seed % 40, 2 + seed % 4)),
                selection,
                new Expansion(9, rankValue));
        RolloutChoice choice = seed % 2 == 0 ? RolloutChoice.POLICY_ARGMAX : RolloutChoice.CRITIC_BEST;
        SearchSettings settings = Trial.with(all, RolloutMode.GUIDED, choice);
        Trial trial = new Trial(Toy.harsh(seed), settings);

        trial.run();

        assertThat(sorted(trial.canonical())).isEqualTo(sorted(new Reference(Toy.harsh(seed), settings).search()));
    }

    /** The reference proposes in another order, on which nothing may depend. */
    private static CanonicalTree sorted(CanonicalTree tree) {
        List<Branch> edges = tree.edges().stream()
                .sorted(Comparator.comparing(Branch::command))
                .map(edge -> new Branch(
                        edge.command(),
                        edge.rank(),
                        edge.visits(),
                        edge.outcomeSum(),
                        edge.child() == null ? null : sorted(edge.child())))
                .toList();
        return new CanonicalTree(tree.state(), tree.status(), tree.expanded(), edges);
    }
}
