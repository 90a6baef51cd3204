package dev.espalier.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.quickstart.MethodRow.Effort;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class MethodRowTest {

    private static final Attempt RIGHT = new Attempt(true, false, OptionalDouble.of(0.5), 10, Duration.ofSeconds(2));
    private static final Attempt WRONG = new Attempt(false, false, OptionalDouble.of(0.25), 20, Duration.ofSeconds(3));
    private static final Attempt ACCEPTED_RIGHT =
            new Attempt(true, true, OptionalDouble.of(0.75), 12, Duration.ofSeconds(1));
    private static final Attempt ACCEPTED_WRONG =
            new Attempt(false, true, OptionalDouble.of(0.75), 14, Duration.ofSeconds(1));

    @Test
    void greedyIsTheFirstRollout() {
        var row = MethodRow.table(
                        "toy", List.of(List.of(RIGHT, WRONG), List.of(WRONG, ACCEPTED_RIGHT)), Pick.FIRST_ACCEPTED)
                .get(0);
        assertThat(row)
                .isEqualTo(new MethodRow(
                        "toy",
                        Method.GREEDY,
                        "FIRST",
                        new Proportion(1, 2),
                        15,
                        new Effort(15, 1, 2.5),
                        new McNemar(0, 0)));
    }

    @Test
    void theOwnJudgePicksTheFirstItAcceptedElseTheFirst() {
        var row = MethodRow.table(
                        "toy",
                        List.of(
                                List.of(WRONG, ACCEPTED_RIGHT, ACCEPTED_WRONG),
                                List.of(RIGHT, ACCEPTED_WRONG, WRONG),
                                List.of(RIGHT, WRONG, WRONG)),
                        Pick.FIRST_ACCEPTED)
                .get(1);
        assertThat(row.success()).isEqualTo(new Proportion(2, 3));
        assertThat(row.meanSteps()).isEqualTo((12 + 14 + 10) / 3.0);
        assertThat(row.effort()).isEqualTo(new Effort((46 + 44 + 50) / 3.0, 3, (5 + 6 + 8) / 3.0));
        assertThat(row.againstGreedy()).isEqualTo(new McNemar(1, 1));
    }

    @Test
    void theOwnJudgePicksTheBestScoreWhenAskedTo() {
        var unscored = new Attempt(true, true, OptionalDouble.empty(), 9, Duration.ZERO);
        var row = MethodRow.table(
                        "toy",
                        List.of(
                                List.of(unscored, ACCEPTED_WRONG, ACCEPTED_RIGHT),
                                List.of(WRONG, RIGHT),
                                List.of(unscored, unscored)),
                        Pick.BEST_SCORE)
                .get(1);
        assertThat(row.pick()).isEqualTo("BEST_SCORE");
        assertThat(row.success()).isEqualTo(new Proportion(2, 3));
        assertThat(row.meanSteps()).isEqualTo((14 + 10 + 9) / 3.0);
    }

    @Test
    void theUpperBoundCountsATaskThatAnyRolloutSolved() {
        var row = MethodRow.table(
                        "toy",
                        List.of(
                                List.of(WRONG, WRONG, RIGHT),
                                List.of(WRONG, WRONG, WRONG),
                                List.of(RIGHT, WRONG, WRONG)),
                        Pick.FIRST_ACCEPTED)
                .get(2);
        assertThat(row.success()).isEqualTo(new Proportion(2, 3));
        assertThat(row.againstGreedy()).isEqualTo(new McNemar(0, 1));
    }

    @Test
    void aTaskAtWhichNoAttemptEndedIsNotSolved() {
        var rows = MethodRow.table("toy", List.of(List.of(), List.of(RIGHT)), Pick.FIRST_ACCEPTED);

        assertThat(rows).extracting(MethodRow::success).containsOnly(new Proportion(1, 2));
        assertThat(rows).extracting(row -> row.effort().rollouts()).containsOnly(0.5);
    }
}
