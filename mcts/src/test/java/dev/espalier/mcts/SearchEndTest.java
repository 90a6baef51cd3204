package dev.espalier.mcts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mcts.SearchSettings.Budget;
import dev.espalier.mcts.SearchSettings.Expansion;
import dev.espalier.mcts.SearchSettings.RolloutChoice;
import dev.espalier.mcts.SearchSettings.RolloutMode;
import dev.espalier.mcts.SearchSettings.StopRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Why a search ends, and that it does. */
class SearchEndTest {

    /** Every state offers the same number of actions; nothing ends and nothing goes wrong. */
    private static Toy endless(long seed) {
        return new Toy(seed, 4, 0, 0, 0, 0, 0);
    }

    private static SearchSettings budget(SearchSettings settings, int rollouts, int maxDepth) {
        return Trial.with(settings, new Budget(rollouts, maxDepth));
    }

    @Test
    void runsItsBudgetAndTellsOfEachRollout() {
        Trial trial = new Trial(Toy.kind(1), Trial.GUIDED);

        SearchEnd end = trial.run();

        assertThat(end).isEqualTo(SearchEnd.BUDGET_SPENT);
        assertThat(trial.progress).hasSize(20).allMatch(rollout -> rollout.status() == RolloutStatus.FINISHED);
        assertThat(trial.rows.rollouts()).isEqualTo(trial.progress);
        assertThat(trial.progress)
                .extracting(Rollout::number)
                .startsWith(1, 2, 3)
                .endsWith(20);
    }

    @Test
    void countsAbstentionsAmongTheBudgetButBacksThemUpNowhere() {
        Trial trial = new Trial(new Toy(1, 4, 10, 0, 0, 100, 0), budget(Trial.GUIDED, 7, 5));

        assertThat(trial.run()).isEqualTo(SearchEnd.BUDGET_SPENT);

        Tree<String, ToyAction> tree = trial.rows.tree();
        assertThat(trial.progress).hasSize(7).allMatch(rollout -> rollout.outcome() == Outcome.ABSTAIN);
        assertThat(tree.nodes()).allMatch(node -> tree.visits(node.id()) == 0);
        assertThat(tree.nodes().stream().filter(node -> node.status() == NodeStatus.TERMINAL_ABSTAIN))
                .hasSize(7);
    }

    @Test
    void endsAtTheFirstAcceptedRolloutWhenSettingsSaySo() {
        Trial trial = new Trial(Toy.kind(2), Trial.with(Trial.GUIDED, StopRule.FIRST_ACCEPTED, 1));

        assertThat(trial.run()).isEqualTo(SearchEnd.FIRST_ACCEPTED);

        assertThat(trial.progress.getLast().outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(trial.progress.subList(0, trial.progress.size() - 1))
                .noneMatch(rollout -> rollout.outcome() == Outcome.SUCCESS);
    }

    @Test
    void makesNoProblemWhenThereIsNothingToDo() {
        Trial trial = new Trial(Toy.kind(2), Trial.with(Trial.GUIDED, StopRule.FIRST_ACCEPTED, 1));
        trial.run();

        assertThat(trial.survivor().run()).isEqualTo(SearchEnd.FIRST_ACCEPTED);

        assertThat(trial.footprints.closed).hasValue(1);
    }

    @Test
    void doesNothingWhenCancelledBeforehand() {
        Trial trial = new Trial(Toy.kind(1), Trial.GUIDED).cancelledWhen(() -> true);

        assertThat(trial.run()).isEqualTo(SearchEnd.CANCELLED);

        assertThat(trial.rows.calls).isEmpty();
        assertThat(trial.footprints.closed).hasValue(0);
    }

    @Test
    void judgesARootWithNothingToDo() {
        Trial trial = new Trial(new Toy(1, 4, 0, 100, 0, 0, 0), Trial.GUIDED);

        assertThat(trial.run()).isEqualTo(SearchEnd.EXHAUSTED);

        assertThat(trial.progress)
                .singleElement()
                .matches(rollout -> rollout.path().isEmpty() && rollout.outcome() != null);
        assertThat(trial.rows.tree().root().status().settled()).isTrue();
        assertThat(trial.rows.tree().root().expanded()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(RolloutMode.class)
    void judgesARootWhereTheWorldEndedAlready(RolloutMode mode) {
        Trial trial = new Trial(Toy.kind(1), Trial.with(Trial.GUIDED, mode, RolloutChoice.POLICY_SAMPLE));
        TreeNode<String> root = TreeNode.root("").withStatus(NodeStatus.ENDED);
        trial.rows.planted(root);

        assertThat(trial.run()).isEqualTo(SearchEnd.EXHAUSTED);

        assertThat(trial.footprints.starts).hasValue(0);
        assertThat(trial.footprints.questions).hasValue(0);
        assertThat(trial.rows.calls).containsExactly("planted", "started", "finished");
    }

    @Test
    void goesStraightOnWhereThereIsOneProposal() {
        SearchSettings one = Trial.with(
                Trial.GUIDED,
                Trial.GUIDED.selection(),
                new Expansion(1, Trial.GUIDED.expansion().rankValue()));
        Trial trial = new Trial(endless(3), one);

        assertThat(trial.run()).isEqualTo(SearchEnd.EXHAUSTED);

        assertThat(trial.progress).hasSize(1);
        assertThat(trial.footprints.questions).hasValue(0);
    }

    @ParameterizedTest
    @EnumSource(RolloutMode.class)
    void endsWhenThereIsNothingLeftToTry(RolloutMode mode) {
        SearchSettings all = Trial.with(budget(Trial.GUIDED, 1_000_000, 3), mode, RolloutChoice.POLICY_SAMPLE);
        for (int seed = 0; seed < 20; seed++) {
            Trial trial = new Trial(Toy.harsh(seed), all);

            assertThat(trial.run()).isEqualTo(SearchEnd.EXHAUSTED);

            assertThat(trial.rows.tree().isClosed(trial.rows.tree().root().id()))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(RolloutMode.class)
    void endsEvenWhenEveryPlaceIsLost(RolloutMode mode) {
        SearchSettings all = Trial.with(budget(Trial.GUIDED, 1_000_000, 4), mode, RolloutChoice.POLICY_SAMPLE);
        Trial trial = new Trial(endless(1).losing(100), all);

        assertThat(trial.run()).isEqualTo(SearchEnd.EXHAUSTED);

        Tree<String, ToyAction> tree = trial.rows.tree();
        assertThat(trial.progress).hasSizeLessThan(3 * tree.nodes().size());
        assertThat(tree.nodes()).anyMatch(node -> node.status() == NodeStatus.STALE);
        assertThat(trial.footprints.executed).doesNotHaveDuplicates();
        Invariants.hold(tree);
    }

    @Test
    void doesNotCountRolloutsThatLostTheirWay() {
        Trial trial = new Trial(endless(5).losing(40), budget(Trial.GUIDED, 10, 6));

        assertThat(trial.run()).isEqualTo(SearchEnd.BUDGET_SPENT);

        assertThat(trial.progress.stream().filter(rollout -> rollout.status() == RolloutStatus.FINISHED))
                .hasSize(10);
        assertThat(trial.progress).anyMatch(rollout -> rollout.status() == RolloutStatus.ABANDONED);
        assertThat(trial.rows.calls).contains("lost", "abandoned");
    }
}
