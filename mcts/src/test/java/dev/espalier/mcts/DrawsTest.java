package dev.espalier.mcts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mcts.Draws.Purpose;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DrawsTest {

    @Test
    void dependOnSeedPathPurposeAndCountOnly() {
        assertThat(new Draws(1).at(List.of(0, 2), Purpose.CHOOSE, 3).nextLong())
                .isEqualTo(new Draws(1).at(List.of(0, 2), Purpose.CHOOSE, 3).nextLong());
    }

    @Test
    void differWhenAnyOfTheseDiffers() {
        Set<Long> drawn = new HashSet<>();
        int draws = 0;
        List<List<Integer>> paths = List.of(List.of(), List.of(0), List.of(0, 0), List.of(0, 1), List.of(1, 0));
        for (List<Integer> path : paths) {
            for (Purpose purpose : Purpose.values()) {
                for (int i = 0; i < 9; i++) {
                    drawn.add(new Draws(i / 3).at(path, purpose, i % 3).nextLong());
                    draws++;
                }
            }
        }

        assertThat(drawn).hasSize(draws);
    }

    /** A recorded search can be repeated only while these stay as they are. */
    @Test
    void stayWhatTheyWere() {
        assertThat(new Draws(42).at(List.of(), Purpose.PROPOSE, 0).nextLong()).isEqualTo(-822121625903637427L);
        assertThat(new Draws(42).at(List.of(1, 0, 3), Purpose.PRESENT, 2).nextLong())
                .isEqualTo(-2079929012384860069L);
        assertThat(new Draws(-7).at(List.of(4), Purpose.CHOOSE, 1).nextInt(1000))
                .isEqualTo(762);
    }
}
