package dev.espalier.mcts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mcts.SearchSettings.Budget;
import org.junit.jupiter.api.Test;

class TreeSearchTest {

    @Test
    void runsItsBudget() {
        Trial trial = new Trial(Toy.kind(1), Trial.GUIDED);

        SearchEnd end = trial.run();

        assertThat(end).isEqualTo(SearchEnd.BUDGET_SPENT);
        assertThat(trial.progress).hasSize(20).allMatch(rollout -> rollout.status() == RolloutStatus.FINISHED);
        assertThat(trial.rows.rollouts()).isEqualTo(trial.progress);
    }

    @Test
    void endsInTheSameTreeAgain() {
        Trial one = new Trial(Toy.kind(3), Trial.GUIDED);
        Trial other = new Trial(Toy.kind(3), Trial.GUIDED);

        one.run();
        other.run();

        assertThat(one.canonical()).isEqualTo(other.canonical());
    }

    @Test
    void endsWhenThereIsNothingLeftToTry() {
        Trial trial = new Trial(Toy.harsh(5), Trial.with(Trial.GUIDED, new Budget(100_000, 3)));

        assertThat(trial.run()).isEqualTo(SearchEnd.EXHAUSTED);
    }
}
