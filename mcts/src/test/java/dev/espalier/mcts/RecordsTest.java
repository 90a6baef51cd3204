package dev.espalier.mcts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mcts.SearchSettings.Budget;
import dev.espalier.mcts.SearchSettings.Expansion;
import dev.espalier.mcts.SearchSettings.RankValue;
import dev.espalier.mcts.SearchSettings.Selection;
import dev.espalier.mcts.SearchSettings.SelectionValue;
import dev.espalier.mcts.SearchSettings.StopRule;
import dev.espalier.mcts.SearchSettings.Ties;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What the records of a tree refuse, copy and say. */
class RecordsTest {

    private static void assertRefused(ThrowingCallable nonsense, String message) {
        assertThatThrownBy(nonsense)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void refuseSettingsThatMakeNoSense() {
        assertRefused(() -> new Budget(0, 1), "rollouts and maxDepth must be 1 or more, but were 0 and 1");
        assertRefused(() -> new Budget(1, 0), "rollouts and maxDepth must be 1 or more, but were 1 and 0");
        assertRefused(() -> selection(-1, 0.5), "explorationWeight must be 0 or more, but was -1.0");
        assertRefused(() -> selection(Double.NaN, 0.5), "explorationWeight must be 0 or more, but was NaN");
        assertRefused(() -> selection(1, -0.5), "alpha must be between 0 and 1, but was -0.5");
        assertRefused(() -> selection(1, 1.5), "alpha must be between 0 and 1, but was 1.5");
        assertRefused(() -> new Expansion(0, RankValue.LINEAR), "proposals must be 1 or more, but was 0");
        assertRefused(() -> Trial.with(Trial.GUIDED, StopRule.NEVER, 0), "width must be 1 or more, but was 0");
    }

    private static Selection selection(double explorationWeight, double alpha) {
        return new Selection(explorationWeight, alpha, SelectionValue.MIXED, Ties.FEWER_VISITS, true);
    }

    @Test
    void takeTheEdgesOfEveryRange() {
        assertThat(new Budget(1, 1).maxDepth()).isOne();
        assertThat(selection(0, 0).alpha()).isZero();
        assertThat(selection(0, 1).alpha()).isOne();
        assertThat(new Expansion(1, RankValue.LINEAR).proposals()).isOne();
        assertThat(new PairRule(0, 0.1, 1).alpha()).isZero();
        assertThat(new PairRule(1, 0.1, 1).alpha()).isOne();
        assertThat(new Critique(1, 0, false).value()).isZero();
        assertThat(new Critique(1, 1, false).value()).isOne();
    }

    @Test
    void countOutcomesExactly() {
        Tally tally = Tally.NONE.plus(Outcome.SUCCESS).plus(Outcome.FAILURE).plus(Outcome.ABSTAIN);

        assertThat(tally).isEqualTo(new Tally(2, 1));
        assertThat(tally.mean()).hasValue(0.5);
        assertThat(Tally.NONE.mean()).isEmpty();
    }

    @Test
    void refuseSumsThatNoOutcomesMake() {
        assertRefused(() -> new Tally(1, 2), "outcomeSum must be between 0 and visits (1), but was 2");
        assertRefused(() -> new Tally(1, -1), "outcomeSum must be between 0 and visits (1), but was -1");
    }

    @Test
    void refuseOpinionsOutsideTheirRange() {
        assertRefused(() -> new Critique(0, 0.5, false), "rank must be 1 or more, but was 0");
        assertRefused(() -> new Critique(1, 1.5, false), "value must be between 0 and 1, but was 1.5");
        assertRefused(() -> new Critique(1, -0.5, false), "value must be between 0 and 1, but was -0.5");
        EdgeId stranger = EdgeId.next();
        assertRefused(
                () -> new CriticRound(2, List.of(EdgeId.next()), stranger, false, ""),
                "round 2 chose edge %s, which was not presented".formatted(stranger));
    }

    @Test
    void refuseAPreferenceForNothing() {
        Preference.Side side = new Preference.Side(EdgeId.next(), new Tally(1, 1), 1, 1, 1);

        assertRefused(
                () -> new Preference(NodeId.next(), side, side, 0, Evidence.BOTH),
                "margin must be more than 0, but was 0.0");
    }

    @Test
    void copyListsOnTheWayIn() {
        List<EdgeId> path = new ArrayList<>();
        List<Place.Step<String, String>> steps = new ArrayList<>();
        List<EdgeId> presented = new ArrayList<>(List.of(EdgeId.next()));
        Rollout rollout = Rollout.running(1, path);
        Place<String, String> place = new Place<>(steps, TreeNode.root(""));
        CriticRound round = new CriticRound(1, presented, presented.getFirst(), false, "");

        path.add(EdgeId.next());
        presented.clear();

        assertThat(rollout.path()).isEmpty();
        assertThat(place.steps()).isUnmodifiable();
        assertThat(round.presented()).hasSize(1);
    }

    @Test
    void areNamedByIdsThatSortByTime() {
        NodeId node = NodeId.next();
        EdgeId edge = EdgeId.next();
        RolloutId rollout = RolloutId.next();

        assertThat(node.value().version()).isEqualTo(7);
        assertThat(edge.value().version()).isEqualTo(7);
        assertThat(rollout.value().version()).isEqualTo(7);
        assertThat(node).hasToString(node.value().toString());
        assertThat(edge).hasToString(edge.value().toString());
        assertThat(rollout).hasToString(rollout.value().toString());
    }

    @Test
    void knowWhereNoStepCanBeTakenAndWhereNobodyNeedsToComeAgain() {
        assertThat(NodeStatus.values()).filteredOn(status -> !status.terminal()).containsExactly(NodeStatus.OPEN);
        assertThat(NodeStatus.values())
                .filteredOn(status -> !status.settled())
                .containsExactly(NodeStatus.OPEN, NodeStatus.ENDED);
    }
}
