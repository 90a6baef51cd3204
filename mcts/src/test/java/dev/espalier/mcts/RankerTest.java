package dev.espalier.mcts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mcts.Grove.Opinions;
import dev.espalier.mcts.Problem.Pick;
import dev.espalier.mcts.Ranker.Ranking;
import dev.espalier.mcts.SearchSettings.RankValue;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankerTest {

    private static final Optional<Pick> FIRST = Optional.of(new Pick(0, "the first"));
    private static final Optional<Pick> MUMBLE = Optional.empty();

    private final TreeNode<String> node = TreeNode.root("");
    private final Place<String, String> place = new Place<>(List.of(), node);

    private List<Edge<String>> edges(int count) {
        return IntStream.range(0, count)
                .mapToObj(ordinal -> Grove.edge(node.id(), ordinal, null, Tally.NONE))
                .toList();
    }

    /** A critic with the given answers, and a policy that likes a1 least and the last action most. */
    private static Opinions critic(List<Optional<Pick>> answers) {
        return new Opinions(List.of(), action -> Integer.parseInt(action.substring(1)) - 10.0, answers);
    }

    private Ranking<String> rank(Opinions opinions, RankValue value, int edges) {
        return new Ranker<String, String>(new Draws(1), value).rank(opinions, place, edges(edges));
    }

    private static List<Integer> ranks(Ranking<String> ranking) {
        return ranking.edges().stream().map(edge -> edge.critique().rank()).toList();
    }

    private static List<Double> values(Ranking<String> ranking) {
        return ranking.edges().stream().map(edge -> edge.critique().value()).toList();
    }

    @Test
    void asksForTheBestOfTheRestUntilOneIsLeft() {
        Opinions opinions = critic(List.of());

        Ranking<String> ranking = rank(opinions, RankValue.LINEAR, 4);

        assertThat(opinions.shown).extracting(List::size).containsExactly(4, 3, 2);
        assertThat(ranking.rounds()).extracting(CriticRound::number).containsExactly(1, 2, 3);
        assertThat(ranking.rounds()).extracting(CriticRound::rationale).containsOnly("the first");
        assertThat(ranking.rounds()).noneMatch(CriticRound::fallback);
        for (CriticRound round : ranking.rounds()) {
            assertThat(round.chosen()).isEqualTo(round.presented().getFirst());
            assertThat(ranking.edges())
                    .filteredOn(edge -> edge.id().equals(round.chosen()))
                    .allMatch(edge -> edge.critique().rank() == round.number());
        }
        assertThat(ranks(ranking)).containsExactlyInAnyOrder(1, 2, 3, 4);
        assertThat(ranking.edges()).extracting(Edge::ordinal).containsExactly(0, 1, 2, 3);
        assertThat(ranking.edges()).noneMatch(edge -> edge.critique().fallback());
    }

    @Test
    void takesTheNamedOneAndNotItsPlace() {
        Opinions opinions = critic(List.of(Optional.of(new Pick(2, "the last"))));

        Ranking<String> ranking = rank(opinions, RankValue.LINEAR, 3);

        String named = opinions.shown.getFirst().get(2);
        assertThat(ranking.edges())
                .filteredOn(edge -> edge.critique().rank() == 1)
                .extracting(Edge::action)
                .containsExactly(named);
    }

    @Test
    void asksNothingAboutAnOnlyEdge() {
        Opinions opinions = critic(List.of());

        Ranking<String> ranking = rank(opinions, RankValue.LINEAR, 1);

        assertThat(opinions.shown).isEmpty();
        assertThat(ranking.rounds()).isEmpty();
        assertThat(ranking.edges()).extracting(Edge::critique).containsExactly(new Critique(1, 0.5, false));
    }

    @Test
    void ranksNothingWhenThereIsNothing() {
        assertThat(rank(critic(List.of()), RankValue.LINEAR, 0).edges()).isEmpty();
    }

    @Test
    void turnsRanksIntoValues() {
        assertThat(values(rank(critic(List.of()), RankValue.LINEAR, 5)))
                .containsExactlyInAnyOrder(1.0, 0.75, 0.5, 0.25, 0.0);
        assertThat(values(rank(critic(List.of()), RankValue.RECIPROCAL, 4)))
                .containsExactlyInAnyOrder(1.0, 1 / 2.0, 1 / 3.0, 1 / 4.0);
        assertThat(values(rank(critic(List.of()), RankValue.RECIPROCAL, 1))).containsExactly(1.0);
    }

    @Test
    void asksOnceMoreWhenTheAnswerIsNotValid() {
        Opinions opinions = critic(List.of(MUMBLE, FIRST, Optional.of(new Pick(-1, "before")), FIRST));

        Ranking<String> ranking = rank(opinions, RankValue.LINEAR, 3);

        assertThat(opinions.shown).hasSize(4);
        assertThat(opinions.shown.get(1)).isEqualTo(opinions.shown.get(0));
        assertThat(ranking.rounds()).hasSize(2).noneMatch(CriticRound::fallback);
    }

    @Test
    void fallsBackToThePolicyAfterTwoInvalidAnswers() {
        Opinions opinions = critic(List.of(MUMBLE, Optional.of(new Pick(3, "beyond")), FIRST));

        Ranking<String> ranking = rank(opinions, RankValue.LINEAR, 3);

        CriticRound fallen = ranking.rounds().getFirst();
        assertThat(fallen.fallback()).isTrue();
        assertThat(fallen.rationale()).isEmpty();
        assertThat(ranking.edges().get(2).id()).isEqualTo(fallen.chosen());
        assertThat(ranking.edges().get(2).critique()).isEqualTo(new Critique(1, 1, true));
        assertThat(ranking.rounds().get(1).fallback()).isFalse();
        assertThat(ranking.edges().subList(0, 2))
                .noneMatch(edge -> edge.critique().fallback());
    }

    @Test
    void marksTheLastRankAsWellWhenTheLastRoundFellBack() {
        Ranking<String> ranking = rank(critic(List.of(FIRST, MUMBLE, MUMBLE)), RankValue.LINEAR, 3);

        assertThat(ranking.edges())
                .filteredOn(edge -> edge.critique().fallback())
                .extracting(edge -> edge.critique().rank())
                .containsExactlyInAnyOrder(2, 3);
    }

    @Test
    void fallsBackToTheOlderOfEquals() {
        Opinions opinions = new Opinions(List.of(), action -> -1, List.of(MUMBLE, MUMBLE, MUMBLE, MUMBLE));

        assertThat(ranks(rank(opinions, RankValue.LINEAR, 3))).containsExactly(1, 2, 3);
    }

    @Test
    void showsEachRoundInAnOrderOfItsOwn() {
        Set<List<String>> first = new HashSet<>();
        for (long seed = 0; seed < 20; seed++) {
            Opinions opinions = critic(List.of());
            new Ranker<String, String>(new Draws(seed), RankValue.LINEAR).rank(opinions, place, edges(4));
            first.add(opinions.shown.getFirst());
        }

        assertThat(first).hasSizeGreaterThan(8);
    }
}
