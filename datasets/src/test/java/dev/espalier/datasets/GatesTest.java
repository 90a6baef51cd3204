package dev.espalier.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.datasets.GateCount.Gate;
import dev.espalier.datasets.PairState.Label;
import dev.espalier.datasets.PairState.Review;
import dev.espalier.mcts.Evidence;
import dev.espalier.webagent.Split;
import dev.espalier.webagent.WebTask;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GatesTest {

    private final Shelf shelf = new Shelf();
    private final WebTask task = shelf.task(Split.TRAIN, "book a table");

    private DatasetVersion freeze(Recipe recipe) {
        return shelf.freeze.freeze("shop", recipe, new Random(7));
    }

    private List<DatasetRow> rows(DatasetVersion version) {
        return shelf.datasets.rows(version.id());
    }

    @Test
    void keepsTheFirstOfEqualPairs() {
        var first = shelf.pair(task, "a page", Evidence.OUTCOME);
        shelf.pair(task, "a page", Evidence.OUTCOME);
        shelf.pair(task, "a page", Evidence.OUTCOME);

        var version = freeze(Recipe.DEFAULT);

        assertThat(rows(version)).extracting(DatasetRow::pair).containsExactly(first.ref());
        assertThat(kept(version, Gate.DUPLICATE)).isEqualTo(2);
    }

    @Test
    void keepsPairsThatContradictEachOtherOut() {
        var good = shelf.pair(task, "another page", Evidence.OUTCOME);
        shelf.pair(task, "a page", Evidence.OUTCOME);
        shelf.pair(task, "a page", Evidence.OUTCOME);
        shelf.reversedPair(task, "a page");

        var version = freeze(Recipe.DEFAULT);

        assertThat(rows(version)).extracting(DatasetRow::pair).containsExactly(good.ref());
        assertThat(kept(version, Gate.CONTRADICTION)).isEqualTo(3);
        assertThat(kept(version, Gate.DUPLICATE)).isZero();
    }

    @Test
    void keepsEmptyTextsAndEqualSidesOut() {
        shelf.pair(task, " ", Evidence.OUTCOME);
        shelf.pairOf(task, "a page", "click(1)", " ");
        shelf.pairOf(task, "a page", "click(1)", "click(1)");
        var good = shelf.pair(task, "a page", Evidence.OUTCOME);

        var version = freeze(Recipe.DEFAULT);

        assertThat(rows(version)).extracting(DatasetRow::pair).containsExactly(good.ref());
        assertThat(version.gates())
                .containsExactly(
                        new GateCount(Gate.NO_PREFERENCE, 0),
                        new GateCount(Gate.EMPTY_TEXT, 2),
                        new GateCount(Gate.EQUAL_SIDES, 1),
                        new GateCount(Gate.CONTRADICTION, 0),
                        new GateCount(Gate.DUPLICATE, 0));
    }

    @Test
    void peopleOverruleTheReading() {
        var pair = shelf.pair(task, "a page", Evidence.OUTCOME);
        shelf.label(pair, Label.HIGH);

        var row = rows(freeze(Recipe.DEFAULT)).getFirst();

        assertThat(row.chosen()).isEqualTo(PairSide.HIGH);
        var exported = shelf.rows.row(pair, row.chosen());
        assertThat(exported.chosen().text()).isEqualTo(pair.high().text());
        assertThat(exported.margin()).isEqualTo(-0.5);
    }

    @Test
    void leavesOutWhatPeopleCouldNotDecide() {
        var kept = shelf.pair(task, "a page", Evidence.OUTCOME);
        shelf.label(shelf.pair(task, "page 1", Evidence.OUTCOME), Label.TIE);
        shelf.label(shelf.pair(task, "page 2", Evidence.OUTCOME), Label.BOTH_BAD);
        shelf.label(shelf.pair(task, "page 3", Evidence.OUTCOME), Label.DISAGREED);
        shelf.label(kept, Label.LOW);

        var version = freeze(Recipe.DEFAULT);

        assertThat(rows(version)).extracting(DatasetRow::pair).containsExactly(kept.ref());
        assertThat(kept(version, Gate.NO_PREFERENCE)).isEqualTo(3);
        assertThat(kept.state()).isEqualTo(new PairState(Review.UNREVIEWED, Label.AUTO, Split.TRAIN));
    }

    @Test
    void refusesWhenTheGatesLeaveNothing() {
        var pair = shelf.pair(task, "a page", Evidence.OUTCOME);
        shelf.label(pair, Label.TIE);

        assertThatThrownBy(() -> freeze(Recipe.DEFAULT))
                .isInstanceOf(RequestRefusedException.class)
                .hasMessage("dataset shop would be empty: all 1 pairs were kept out (no-preference 1); "
                        + "collect more trees");
    }

    private static int kept(DatasetVersion version, Gate gate) {
        return version.gates().stream()
                .filter(count -> count.gate() == gate)
                .findFirst()
                .orElseThrow()
                .pairs();
    }
}
