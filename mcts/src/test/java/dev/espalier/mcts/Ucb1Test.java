package dev.espalier.mcts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.espalier.mcts.SearchSettings.Selection;
import dev.espalier.mcts.SearchSettings.SelectionValue;
import dev.espalier.mcts.SearchSettings.Ties;
import dev.espalier.mcts.Ucb1.Candidate;
import java.util.List;
import org.junit.jupiter.api.Test;

class Ucb1Test {

    private static final Selection PAPER_EXACT =
            new Selection(1, 0.5, SelectionValue.OUTCOME, Ties.FEWER_VISITS, false);
    private static final Selection MIXED = new Selection(1, 0.25, SelectionValue.MIXED, Ties.FEWER_VISITS, false);

    private static Candidate<String> sibling(int ordinal, int rank, int visits, int sum) {
        return sibling(ordinal, rank, new Tally(visits, sum), 0);
    }

    private static Candidate<String> sibling(int ordinal, int rank, Tally tally, int virtualVisits) {
        Critique critique = new Critique(rank, (3 - rank) / 2.0, false);
        Edge<String> edge =
                new Edge<>(EdgeId.next(), NodeId.next(), ordinal, "a" + (ordinal + 1), critique, tally, null);
        return new Candidate<>(edge, virtualVisits);
    }

    private static String best(Selection selection, int nodeVisits, List<Candidate<String>> siblings) {
        return new Ucb1(selection).best(siblings, nodeVisits).action();
    }

    /** Three siblings a1, a2, a3 that the critic orders a2, a1, a3, with the given visits and sums. */
    private static List<Candidate<String>> three(Tally a1, Tally a2, Tally a3) {
        return List.of(sibling(0, 2, a1, 0), sibling(1, 1, a2, 0), sibling(2, 3, a3, 0));
    }

    private static List<Double> scores(int nodeVisits, List<Candidate<String>> siblings) {
        Ucb1 ucb1 = new Ucb1(PAPER_EXACT);
        return siblings.stream().map(sibling -> ucb1.score(sibling, nodeVisits)).toList();
    }

    @Test
    void followsTheCriticWhileNothingIsKnown() {
        List<Candidate<String>> siblings = three(Tally.NONE, Tally.NONE, Tally.NONE);

        assertThat(scores(0, siblings)).containsExactly(0.0, 0.0, 0.0);
        assertThat(best(PAPER_EXACT, 0, siblings)).isEqualTo("a2");
    }

    @Test
    void breaksTiesByFewerVisitsThenByRank() {
        List<Candidate<String>> siblings = three(Tally.NONE, new Tally(1, 0), Tally.NONE);

        assertThat(scores(1, siblings)).containsExactly(0.0, 0.0, 0.0);
        assertThat(best(PAPER_EXACT, 1, siblings)).isEqualTo("a1");
    }

    @Test
    void prefersWhatSucceeded() {
        List<Candidate<String>> siblings = three(new Tally(1, 1), new Tally(1, 0), Tally.NONE);

        assertScores(scores(2, siblings), 1.5887, 0.5887, 0.8326);
        assertThat(best(PAPER_EXACT, 2, siblings)).isEqualTo("a1");
    }

    @Test
    void fadesWithVisits() {
        List<Candidate<String>> siblings = three(new Tally(2, 1), new Tally(1, 0), Tally.NONE);

        assertScores(scores(3, siblings), 1.1051, 0.7412, 1.0481);
        assertThat(best(PAPER_EXACT, 3, siblings)).isEqualTo("a1");
    }

    private static void assertScores(List<Double> scores, double... expected) {
        for (int i = 0; i < expected.length; i++) {
            assertThat(scores.get(i)).isCloseTo(expected[i], within(5e-5));
        }
    }

    @Test
    void breaksTheLastTieByTheOrderOfCreation() {
        assertThat(best(PAPER_EXACT, 0, List.of(sibling(1, 1, 0, 0), sibling(0, 1, 0, 0))))
                .isEqualTo("a1");
    }

    @Test
    void mixesOutcomesWithTheCritic() {
        Ucb1 ucb1 = new Ucb1(MIXED);

        assertThat(ucb1.score(sibling(0, 2, 4, 3), 1)).isEqualTo(0.25 * 0.75 + 0.75 * 0.5);
        assertThat(ucb1.score(sibling(0, 1, 1, 0), 1)).isEqualTo(0.75);
    }

    @Test
    void valuesTheUnvisitedByTheCriticAlone() {
        assertThat(new Ucb1(MIXED).score(sibling(0, 1, 0, 0), 1)).isEqualTo(1);
        assertThat(new Ucb1(MIXED).score(sibling(0, 2, 0, 0), 1)).isEqualTo(0.5);
        assertThat(new Ucb1(PAPER_EXACT).score(sibling(0, 1, 0, 0), 1)).isEqualTo(0);
    }

    @Test
    void takesNoOutcomeForNoneWhenSettingsSaySo() {
        Ucb1 fromZero = new Ucb1(new Selection(1, 0.25, SelectionValue.MIXED_FROM_ZERO, Ties.FEWER_VISITS, false));

        assertThat(fromZero.score(sibling(0, 1, 0, 0), 1)).isEqualTo(0.75);
        assertThat(fromZero.score(sibling(0, 1, 2, 1), 1)).isEqualTo(0.25 * 0.5 + 0.75);
    }

    @Test
    void breaksTiesAsSettingsSay() {
        List<Candidate<String>> tied = List.of(sibling(0, 1, 1, 0), sibling(1, 2, 0, 0));
        Selection byRank = new Selection(1, 0.5, SelectionValue.OUTCOME, Ties.BETTER_RANK, false);

        assertThat(best(PAPER_EXACT, 1, tied)).isEqualTo("a2");
        assertThat(best(byRank, 1, tied)).isEqualTo("a1");
    }

    @Test
    void weighsCuriosityBySetting() {
        Ucb1 curious = new Ucb1(new Selection(3, 0.5, SelectionValue.OUTCOME, Ties.FEWER_VISITS, false));

        assertThat(curious.score(sibling(0, 1, 1, 1), 8)).isCloseTo(1 + 3 * Math.sqrt(Math.log(8) / 2), within(1e-12));
    }

    @Test
    void countsVirtualVisitsAsVisitsButNeverAsOutcomes() {
        Ucb1 ucb1 = new Ucb1(PAPER_EXACT);

        assertThat(ucb1.score(sibling(0, 1, new Tally(1, 1), 2), 5))
                .isCloseTo(1 + Math.sqrt(Math.log(5) / 4), within(1e-12));
        assertThat(best(PAPER_EXACT, 1, List.of(sibling(0, 1, Tally.NONE, 1), sibling(1, 2, Tally.NONE, 0))))
                .isEqualTo("a2");
    }

    @Test
    void triesEverySiblingOnceWhenSettingsSaySo() {
        Selection unvisitedFirst = new Selection(1, 0.5, SelectionValue.OUTCOME, Ties.FEWER_VISITS, true);
        List<Candidate<String>> siblings = three(new Tally(2, 1), new Tally(1, 0), Tally.NONE);

        assertThat(best(unvisitedFirst, 3, siblings)).isEqualTo("a3");
        assertThat(best(unvisitedFirst, 4, three(new Tally(2, 2), new Tally(1, 0), new Tally(1, 0))))
                .isEqualTo("a1");
    }

    @Test
    void refusesAnEdgeWithoutRank() {
        Edge<String> edge = Edge.proposed(NodeId.next(), 0, "a");
        Ucb1 ucb1 = new Ucb1(MIXED);

        assertThatThrownBy(() -> ucb1.score(new Candidate<>(edge, 0), 0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("edge %s of an expanded node was not ranked", edge.id());
    }
}
