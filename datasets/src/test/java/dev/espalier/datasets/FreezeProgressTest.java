package dev.espalier.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.datasets.FreezeProgress.Step;
import dev.espalier.mcts.Evidence;
import dev.espalier.webagent.Split;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FreezeProgressTest {

    private final Shelf shelf = new Shelf();

    @BeforeEach
    void storePairs() {
        var task = shelf.task(Split.TRAIN, "book a table");
        shelf.pair(task, "a page", Evidence.OUTCOME);
        shelf.pair(task, "another page", Evidence.OUTCOME);
    }

    @Test
    void tellsHowFarItIs() {
        var told = new ArrayList<String>();

        shelf.freeze.freeze(
                "shop",
                Recipe.DEFAULT,
                new Random(7),
                (step, done, all) -> told.add("%s %d/%d".formatted(step, done, all)));

        assertThat(told).containsExactly("READING 0/2", "WRITING 1/2", "WRITING 2/2");
    }

    @Test
    void writesNothingWhenItIsInterrupted() {

        assertThatThrownBy(() -> shelf.freeze.freeze("shop", Recipe.DEFAULT, new Random(7), (step, done, _) -> {
                    if (step == Step.WRITING && done == 1) {
                        Thread.currentThread().interrupt();
                    }
                }))
                .isInstanceOf(CancellationException.class)
                .hasMessage("interrupted, so nothing was written");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(shelf.datasets.all()).isEmpty();
    }
}
