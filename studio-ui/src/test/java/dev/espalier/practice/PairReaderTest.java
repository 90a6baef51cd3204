package dev.espalier.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.datasets.RequestRefusedException;
import dev.espalier.mcts.PairRule;
import dev.espalier.webagent.RunBusyException;
import dev.espalier.webagent.Split;
import dev.espalier.webagent.search.TakenRuns;
import org.junit.jupiter.api.Test;

class PairReaderTest {

    private final ReadingDesk desk = new ReadingDesk();

    @Test
    void readsNoPairsOffATaskThatIsKeptForMeasuring() {
        for (var split : new Split[] {Split.VALIDATION, Split.HELD_OUT}) {
            var run = desk.done(split);

            assertThatThrownBy(() -> desk.reader.read(run, PairRule.DEFAULT))
                    .isInstanceOf(RequestRefusedException.class)
                    .hasMessage(
                            "run %d is on a task that is kept for measuring; pairs are read off train tasks alone",
                            run.number());
        }
    }

    @Test
    void readsNoPairsOffARunThatSomebodyIsAt() {
        var run = desk.done(Split.TRAIN);

        try (var turn = TakenRuns.take(desk.atWork, run)) {
            assertThat(turn).isNotNull();
            assertThatThrownBy(() -> desk.reader.read(run, PairRule.DEFAULT))
                    .isInstanceOf(RunBusyException.class)
                    .hasMessage("run 1 is at work; pause or cancel it first");
        }

        assertThat(desk.runs.unread()).containsExactly(run);
        assertThat(desk.reader.read(run, PairRule.DEFAULT)).isEmpty();
        assertThat(desk.runs.unread()).isEmpty();
    }
}
