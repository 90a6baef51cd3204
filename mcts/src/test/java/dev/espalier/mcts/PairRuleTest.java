package dev.espalier.mcts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PairRuleTest {

    private final TreeNode<String> root = TreeNode.root("");

    private Edge<String> edge(int ordinal, @Nullable Critique critique, int visits, int sum) {
        return Grove.edge(root.id(), ordinal, critique, new Tally(visits, sum));
    }

    private List<Preference> preferences(PairRule rule, List<Edge<String>> edges) {
        return rule.preferences(Grove.tree(root, edges));
    }

    /** Three siblings that the critic orders a2, a1, a3; the third was never explored. */
    private List<Edge<String>> three(int visits, int sum) {
        return List.of(
                edge(0, Grove.rank(2, 0.5), visits, sum),
                edge(1, Grove.rank(1, 1), 1, 0),
                edge(2, Grove.rank(3, 0), 0, 0));
    }

    @Test
    void prefersTheExploredSiblingOfHigherMixedValue() {
        List<Edge<String>> edges = three(1, 1);

        assertThat(preferences(PairRule.DEFAULT, edges))
                .containsExactly(new Preference(
                        root.id(),
                        new Preference.Side(edges.get(0).id(), new Tally(1, 1), 1, 0.5, 0.75),
                        new Preference.Side(edges.get(1).id(), new Tally(1, 0), 0, 1, 0.5),
                        0.25,
                        Evidence.CONFLICT));
    }

    @Test
    void seesNoPreferenceBetweenEqualValues() {
        assertThat(preferences(PairRule.DEFAULT, three(2, 1))).isEmpty();
    }

    @Test
    void needsAMarginOfTheta() {
        List<Edge<String>> edges = List.of(edge(0, Grove.rank(1, 1), 4, 3), edge(1, Grove.rank(2, 0.5), 4, 3));

        assertThat(preferences(new PairRule(0.5, 0.25, 1), edges)).hasSize(1);
        assertThat(preferences(new PairRule(0.5, 0.2500001, 1), edges)).isEmpty();
    }

    @Test
    void needsTheLeastVisitsOnBothSides() {
        List<Edge<String>> edges = List.of(edge(0, Grove.rank(1, 1), 2, 2), edge(1, Grove.rank(2, 0), 1, 0));

        assertThat(preferences(new PairRule(0.5, 0.2, 1), edges)).hasSize(1);
        assertThat(preferences(new PairRule(0.5, 0.2, 2), edges)).isEmpty();
    }

    @Test
    void leavesOutWhatTheCriticHasNotRanked() {
        List<Edge<String>> edges = List.of(edge(0, null, 1, 1), edge(1, null, 1, 0));

        assertThat(preferences(new PairRule(1, 0.2, 1), edges)).isEmpty();
    }

    @Test
    void comparesAllSiblingsByOrdinal() {
        List<Edge<String>> edges = List.of(
                edge(0, Grove.rank(3, 0), 1, 0), edge(1, Grove.rank(1, 1), 1, 1), edge(2, Grove.rank(2, 0.5), 1, 1));

        assertThat(preferences(PairRule.DEFAULT, edges))
                .extracting(pair -> pair.winner().edge(), pair -> pair.loser().edge())
                .containsExactly(
                        tuple(edges.get(1).id(), edges.get(0).id()),
                        tuple(edges.get(2).id(), edges.get(0).id()),
                        tuple(edges.get(1).id(), edges.get(2).id()));
    }

    @ParameterizedTest
    @CsvSource({
        // outcome and rank of the winner, then of the loser
        "1, 1, 0, 2, BOTH",
        "0, 1, 0, 2, CRITIC",
        "1, 2, 0, 1, CONFLICT"
    })
    void saysWhatAPreferenceRestsOn(int sum, int rank, int otherSum, int otherRank, Evidence evidence) {
        List<Edge<String>> edges = List.of(
                edge(0, Grove.rank(rank, (2 - rank) * 0.5), 1, sum),
                edge(1, Grove.rank(otherRank, (2 - otherRank) * 0.5), 1, otherSum));

        assertThat(preferences(PairRule.DEFAULT, edges))
                .singleElement(InstanceOfAssertFactories.type(Preference.class))
                .extracting(Preference::evidence)
                .isEqualTo(evidence);
    }

    @Test
    void restsOnOutcomesAloneWhenTheCriticSaysNothing() {
        List<Edge<String>> sameValue = List.of(edge(0, Grove.rank(1, 0.5), 1, 1), edge(1, Grove.rank(2, 0.5), 1, 0));
        List<Edge<String>> winnerFellBack =
                List.of(edge(0, Grove.fallback(1, 1), 1, 1), edge(1, Grove.rank(2, 0), 1, 0));
        List<Edge<String>> loserFellBack =
                List.of(edge(0, Grove.rank(1, 1), 1, 1), edge(1, Grove.fallback(2, 0), 1, 0));
        List<Edge<String>> ranked = List.of(edge(0, Grove.rank(1, 1), 1, 1), edge(1, Grove.rank(2, 0), 1, 0));

        assertThat(evidence(PairRule.DEFAULT, sameValue)).isEqualTo(Evidence.OUTCOME);
        assertThat(evidence(PairRule.DEFAULT, winnerFellBack)).isEqualTo(Evidence.OUTCOME);
        assertThat(evidence(PairRule.DEFAULT, loserFellBack)).isEqualTo(Evidence.OUTCOME);
        assertThat(evidence(new PairRule(1, 0.2, 1), ranked)).isEqualTo(Evidence.OUTCOME);
        assertThat(evidence(new PairRule(0, 0.2, 1), ranked)).isEqualTo(Evidence.CRITIC);
    }

    private Evidence evidence(PairRule rule, List<Edge<String>> edges) {
        return preferences(rule, edges).getFirst().evidence();
    }

    /** (1 + 0.2) / 2 and (0 + 0.8) / 2 are 0.2 apart, but not in binary fractions. */
    @Test
    void takesAMarginOfThetaWhateverItsLastBit() {
        List<Edge<String>> edges = List.of(edge(0, Grove.rank(1, 1), 5, 1), edge(1, Grove.rank(2, 0), 5, 4));

        assertThat(preferences(PairRule.DEFAULT, edges)).hasSize(1);
    }

    @Test
    void holdsItsOwnConditionsOnAnyTree() {
        for (int seed = 0; seed < Worlds.length(40); seed++) {
            Trial trial = new Trial(Toy.harsh(seed), Trial.GUIDED);
            trial.run();
            Tree<String, ToyAction> tree = trial.rows.tree();

            for (Preference preference : PairRule.DEFAULT.preferences(tree)) {
                assertSound(tree, preference);
            }
        }
    }

    private static void assertSound(Tree<String, ToyAction> tree, Preference preference) {
        Edge<ToyAction> winner = tree.edge(preference.winner().edge());
        Edge<ToyAction> loser = tree.edge(preference.loser().edge());
        assertThat(winner.node()).isEqualTo(loser.node()).isEqualTo(preference.node());
        assertThat(winner.action().command())
                .isNotEqualToIgnoringCase(loser.action().command());
        assertThat(preference.margin())
                .isEqualTo(preference.winner().mixed() - preference.loser().mixed())
                .isGreaterThanOrEqualTo(PairRule.DEFAULT.theta() - 1e-9);
        for (Preference.Side side : List.of(preference.winner(), preference.loser())) {
            assertThat(side.tally()).isEqualTo(tree.edge(side.edge()).tally());
            assertThat(side.tally().visits()).isPositive();
            assertThat(side.mixed()).isEqualTo(0.5 * side.outcomeMean() + 0.5 * side.criticValue());
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void refusesAnAlphaOutsideItsRange(double alpha) {
        assertThatThrownBy(() -> new PairRule(alpha, 0.2, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("alpha must be between 0 and 1, but was " + alpha);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.2, Double.NaN})
    void refusesAThetaThatAsksForNoMargin(double theta) {
        assertThatThrownBy(() -> new PairRule(0.5, theta, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("theta must be more than 0, but was " + theta);
    }

    @Test
    void refusesToPairTheUnexplored() {
        assertThatThrownBy(() -> new PairRule(0.5, 0.2, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("minVisits must be 1 or more, but was 0");
    }
}
