package dev.espalier.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.datasets.PairLine.Actions;
import dev.espalier.datasets.PairLine.Chosen;
import dev.espalier.datasets.PairLine.LineReading;
import dev.espalier.datasets.PairLine.LineWorth;
import dev.espalier.datasets.PairLine.PairTask;
import dev.espalier.datasets.PairState.Label;
import dev.espalier.datasets.PairState.Review;
import dev.espalier.mcts.Evidence;
import dev.espalier.mcts.NodeId;
import dev.espalier.webagent.Split;
import dev.espalier.webagent.TreeMark.Action;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairLineTest {

    @ParameterizedTest
    @CsvSource({
        "AUTO, WINNER",
        "HIGH, WINNER",
        "LOW, LOSER",
        "TIE, NEITHER",
        "BOTH_BAD, NEITHER",
        "DISAGREED, NEITHER",
    })
    void whatPeopleSayGoesBeforeWhatTheSearchFound(Label label, Chosen chosen) {
        assertThat(line(reading(), label).chosen()).isEqualTo(chosen);
    }

    @Test
    void nothingIsChosenOfAWithdrawnPair() {
        assertThat(line(null, Label.HIGH).chosen()).isEqualTo(Chosen.NEITHER);
    }

    private static LineReading reading() {
        return new LineReading(Evidence.BOTH, 0.5, PairSide.HIGH, new LineWorth(0.75, 2), new LineWorth(0.25, 1));
    }

    private static PairLine line(@Nullable LineReading reading, Label label) {
        return new PairLine(
                PairId.next(),
                1,
                1,
                new PairTask(1, "go", "toy", 1),
                NodeId.next(),
                new Actions(new Action("click(2)", null), new Action("click(1)", null)),
                reading,
                new PairState(Review.REVIEWED, label, Split.TRAIN));
    }
}
