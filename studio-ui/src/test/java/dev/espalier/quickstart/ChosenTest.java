package dev.espalier.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.webagent.Split;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChosenTest {

    @Test
    void measuresOnAsManyHeldOutTasksOfEachSite() {
        var first = List.of(
                Figures.task(Split.HELD_OUT, 9),
                Figures.task(Split.VALIDATION, 1),
                Figures.task(Split.HELD_OUT, 5),
                Figures.task(Split.HELD_OUT, 1));
        var second = List.of(Figures.task(Split.HELD_OUT, 2), Figures.task(Split.TRAIN, 1));

        var chosen = Chosen.from(List.of(first, second), 2);

        assertThat(chosen.heldOut()).containsExactly(first.get(0), first.get(2), second.get(0));
    }

    @Test
    void takesTheSitesTrainTasksInTurnTheShortestOfEachFirst() {
        var first = List.of(
                Figures.task(Split.TRAIN, 9),
                Figures.task(Split.HELD_OUT, 1),
                Figures.task(Split.TRAIN, 5),
                Figures.task(Split.TRAIN, 7));
        var second = List.of(Figures.task(Split.TRAIN, 12), Figures.task(Split.TRAIN, 11));

        var chosen = Chosen.from(List.of(first, second), 1);

        assertThat(chosen.train())
                .containsExactly(first.get(2), second.get(1), first.get(3), second.get(0), first.get(0));
    }
}
