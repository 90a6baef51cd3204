package dev.espalier.mcts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The numbers that the paper's formulas give, through a whole search. */
class PaperExampleTest {

    /** The numbers that the paper's formula gives for three siblings, with a critic that says a2, a1, a3. */
    @Test
    void selectsAsThePaperCountsIt() {
        PaperExample paper =
                new PaperExample(List.of(Outcome.FAILURE, Outcome.SUCCESS, Outcome.FAILURE, Outcome.FAILURE));
        Tree<String, String> tree = paper.search(4);

        List<String> selected = tree.rollouts().stream()
                .map(rollout -> tree.edge(rollout.path().getFirst()).action())
                .toList();
        assertThat(selected).containsExactly("a2", "a1", "a1", "a1");
        List<Edge<String>> siblings = new ArrayList<>(tree.edges(tree.root().id()));
        siblings.sort(Comparator.comparing(Edge::action));
        assertThat(siblings).extracting(Edge::tally).containsExactly(new Tally(3, 1), new Tally(1, 0), Tally.NONE);
    }

    @Test
    void leavesThePairThatThePaperCountsAfterTwoRollouts() {
        List<Outcome> outcomes = List.of(Outcome.FAILURE, Outcome.SUCCESS, Outcome.FAILURE);

        Tree<String, String> afterTwo = new PaperExample(outcomes).search(2);
        Tree<String, String> afterThree = new PaperExample(outcomes).search(3);

        assertThat(atRoot(afterTwo)).containsExactly("a1 over a2 by 0.25: CONFLICT");
        assertThat(atRoot(afterThree)).isEmpty();
    }

    private static List<String> atRoot(Tree<String, String> tree) {
        return PairRule.DEFAULT.preferences(tree).stream()
                .filter(pair -> pair.node().equals(tree.root().id()))
                .map(pair -> "%s over %s by %s: %s"
                        .formatted(
                                tree.edge(pair.winner().edge()).action(),
                                tree.edge(pair.loser().edge()).action(),
                                pair.margin(),
                                pair.evidence()))
                .toList();
    }
}
