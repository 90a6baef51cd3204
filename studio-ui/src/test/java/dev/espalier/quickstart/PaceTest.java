package dev.espalier.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mcts.Rollout;
import dev.espalier.mcts.RolloutId;
import dev.espalier.mcts.RolloutStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTest {

    private final List<String> told = new ArrayList<>();
    private final Underway underway = new Underway();
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");

    private final Onlooker onlooker = new Onlooker() {

        @Override
        public boolean cancelled() {
            return false;
        }

        @Override
        public void says(String line) {}

        @Override
        public void isAt(String line) {
            told.add(line);
        }
    };

    @Test
    void guessesTheTimeLeftFromTheRolloutsBefore() {
        var pace = new Pace(onlooker, underway, () -> now);
        pace.enter(new Pace.Stage("measuring", 10, Duration.ofHours(1), Duration.ofMinutes(4)));
        now = now.plusSeconds(30);
        pace.rolledOut(Figures.run(7, Figures.task(1)), rollout(3));

        assertThat(told)
                .containsExactly("measuring", "measuring: rollout 3 of run 7; 30 s gone, about 8 min 30 s left");
    }

    @Test
    void countsTheRunsOfAStageForWhoeverLooksFromBesideIt() {
        var pace = new Pace(onlooker, underway, () -> now);
        pace.enter(new Pace.Stage("measuring", 10, Duration.ofHours(1), Duration.ZERO));
        pace.finish("2");
        pace.finish("2");
        assertThat(underway.phase()).hasValue("measuring, 2 of 2 done");

        pace.enter(new Pace.Stage("collecting", 10, Duration.ofHours(1), Duration.ZERO));
        assertThat(underway.phase()).hasValue("collecting");
        pace.finish("at most 5");
        assertThat(underway.phase()).hasValue("collecting, 1 of at most 5 done");
    }

    @Test
    void neverPromisesMoreTimeThanAStageMayTake() {
        var stage = new Pace.Stage("collecting", 100, Duration.ofMinutes(4), Duration.ZERO);

        assertThat(stage.left(1, Duration.ofMinutes(1))).isEqualTo(Duration.ofMinutes(3));
        assertThat(stage.left(50, Duration.ofMinutes(2))).isEqualTo(Duration.ofMinutes(2));
        assertThat(stage.left(99, Duration.ofMinutes(5))).isEqualTo(Duration.ZERO);
        assertThat(stage.left(200, Duration.ofMinutes(1))).isEqualTo(Duration.ZERO);
    }

    private static Rollout rollout(int number) {
        return new Rollout(RolloutId.next(), number, List.of(), RolloutStatus.ABANDONED, null);
    }
}
