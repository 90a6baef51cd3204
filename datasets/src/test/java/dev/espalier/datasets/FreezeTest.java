package dev.espalier.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.datasets.DatasetRow.DirectedBy;
import dev.espalier.datasets.DatasetVersion.RowCounts;
import dev.espalier.datasets.PairState.Label;
import dev.espalier.datasets.Recipe.SplitRule;
import dev.espalier.datasets.Recipe.SplitUnit;
import dev.espalier.mcts.Evidence;
import dev.espalier.webagent.Samples;
import dev.espalier.webagent.Split;
import dev.espalier.webagent.WebTask;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FreezeTest {

    private final Shelf shelf = new Shelf();
    private final WebTask task = shelf.task(Split.TRAIN, "book a table");

    private DatasetVersion freeze(Recipe recipe) {
        return shelf.freeze.freeze("shop", recipe, new Random(7));
    }

    private List<DatasetRow> rows(DatasetVersion version) {
        return shelf.datasets.rows(version.id());
    }

    private static Recipe recipe(Set<Integer> tasks, Set<Evidence> evidence, double testShare) {
        return new Recipe(tasks, evidence, new SplitRule(SplitUnit.BY_TASK, testShare));
    }

    private static Recipe halves() {
        return recipe(Set.of(), EnumSet.allOf(Evidence.class), 0.5);
    }

    @Test
    void freezesThePairsOfTrainTasks() {
        var pair = shelf.pair(task, "a page", Evidence.OUTCOME);

        var version = freeze(Recipe.DEFAULT);

        assertThat(version.name()).isEqualTo(VersionName.parse("shop:v1"));
        assertThat(version.rows()).isEqualTo(new RowCounts(1, 0));
        assertThat(version.recipe()).isEqualTo(Recipe.DEFAULT);
        assertThat(version.frozenAt()).isEqualTo(Samples.NOON);
        var row = shelf.rows.row(pair, PairSide.LOW);
        assertThat(rows(version))
                .containsExactly(new DatasetRow(
                        0,
                        pair.ref(),
                        PairSide.LOW,
                        DirectedBy.SEARCH,
                        DatasetSplit.TRAIN,
                        SplitDraw.group(task),
                        row.textDigest(),
                        row.contentDigest()));
        assertThat(version.hash())
                .isEqualTo(PromptContext.digestOf("0\t%s\t1\t%s\ttrain\n".formatted(pair.id(), row.contentDigest())));
    }

    @Test
    void leavesPairsOfTheCriticAloneOutUnlessAsked() {
        shelf.pair(task, "a page", Evidence.CRITIC);
        for (var evidence : List.of(Evidence.OUTCOME, Evidence.BOTH, Evidence.CONFLICT)) {
            shelf.pair(task, "a page with " + evidence, evidence);
        }

        assertThat(freeze(Recipe.DEFAULT).rows().train()).isEqualTo(3);
        assertThat(freeze(recipe(Set.of(), Set.of(Evidence.CRITIC), 0.1)).rows().train())
                .isEqualTo(1);
    }

    @Test
    void takesTheTasksAskedForOnly() {
        var other = shelf.task(Split.TRAIN, "book another");
        shelf.pair(task, "a page", Evidence.OUTCOME);
        var pair = shelf.pair(other, "another page", Evidence.OUTCOME);

        var version = freeze(recipe(Set.of(other.number()), Set.of(Evidence.OUTCOME), 0));

        assertThat(rows(version)).extracting(DatasetRow::pair).containsExactly(pair.ref());
    }

    @Test
    void leavesOutWhatIsNotFromATrainTask() {
        var heldOut = shelf.task(Split.HELD_OUT, "book elsewhere");
        shelf.pair(heldOut, "a held-out page", Evidence.OUTCOME);
        var pair = shelf.pair(task, "a page", Evidence.OUTCOME);

        assertThat(rows(freeze(Recipe.DEFAULT))).extracting(DatasetRow::pair).containsExactly(pair.ref());
    }

    @Test
    void refusesAHeldOutTask() {
        var heldOut = shelf.task(Split.HELD_OUT, "book elsewhere");
        shelf.pair(task, "a page", Evidence.OUTCOME);
        var asked = recipe(Set.of(task.number(), heldOut.number()), Set.of(Evidence.OUTCOME), 0.1);

        assertThatThrownBy(() -> freeze(asked))
                .isInstanceOf(RequestRefusedException.class)
                .hasMessage("task 2 is a held-out task, and datasets hold train tasks only; "
                        + "leave it out, its results would no longer measure anything");
        assertThat(shelf.datasets.all()).isEmpty();
        assertThat(shelf.datasets.named("shop")).isEmpty();
    }

    @Test
    void refusesAnUnknownTask() {
        var asked = recipe(Set.of(99), Set.of(Evidence.OUTCOME), 0.1);

        assertThatThrownBy(() -> freeze(asked))
                .isInstanceOf(RequestRefusedException.class)
                .hasMessage("there is no task 99; espalier tasks list shows those there are");
    }

    @Test
    void refusesATaskThatSaysTheSameAsOneThatMeasures() {
        shelf.pair(task, "a page", Evidence.OUTCOME);
        shelf.task(Split.VALIDATION, task.instruction());

        assertThatThrownBy(() -> freeze(Recipe.DEFAULT))
                .isInstanceOf(RequestRefusedException.class)
                .hasMessage("dataset shop would hold a task that says the same as validation task 2; "
                        + "leave it out with --tasks");
    }

    @Test
    void refusesToFreezeNothing() {
        shelf.pair(task, "a page", Evidence.CRITIC);

        assertThatThrownBy(() -> freeze(Recipe.DEFAULT))
                .isInstanceOf(RequestRefusedException.class)
                .hasMessage("dataset shop would be empty: none of the 1 stored pairs is from these train tasks "
                        + "and has this evidence; extract pairs first, or ask for more tasks or evidence");
    }

    @Test
    void refusesABadName() {
        assertThatThrownBy(() -> shelf.freeze.freeze("../up", Recipe.DEFAULT, new Random(1)))
                .isInstanceOf(RequestRefusedException.class)
                .hasMessageStartingWith("\"../up\" is no name for a dataset; ");
    }

    @Test
    void dealsTasksAsAWholeAndBySalt() {
        var tasks = shelf.tasks(Split.TRAIN, 40);
        tasks.forEach(each -> {
            shelf.pair(each, "first page of " + each.number(), Evidence.OUTCOME);
            shelf.pair(each, "second page of " + each.number(), Evidence.OUTCOME);
        });

        var version = freeze(halves());

        var byGroup = rows(version).stream()
                .collect(Collectors.groupingBy(
                        DatasetRow::group, Collectors.mapping(DatasetRow::split, Collectors.toSet())));
        assertThat(byGroup)
                .hasSize(40)
                .allSatisfy((group, splits) -> assertThat(splits).hasSize(1));
        assertThat(version.rows().test()).isBetween(20, 60);
        var again = shelf.freeze.freeze("other", halves(), new Random(8));
        assertThat(again.rows()).isNotEqualTo(new RowCounts(0, 0));
        assertThat(shelf.datasets.splits(again.dataset().id()))
                .isNotEqualTo(shelf.datasets.splits(version.dataset().id()));
    }

    @Test
    void tasksThatSayTheSameStayTogether() {
        var twin = shelf.task(Split.TRAIN, task.instruction());

        assertThat(SplitDraw.group(twin)).isEqualTo(SplitDraw.group(task));
        assertThat(SplitDraw.group(shelf.task(Split.TRAIN, "other"))).isNotEqualTo(SplitDraw.group(task));
    }

    @Test
    void aTaskStaysWhereAnEarlierVersionPutIt() {
        shelf.tasks(Split.TRAIN, 20).forEach(each -> shelf.pair(each, "page " + each.number(), Evidence.OUTCOME));
        var first = freeze(halves());

        var second = freeze(recipe(Set.of(), EnumSet.allOf(Evidence.class), 0));

        assertThat(second.number()).isEqualTo(2);
        assertThat(first.rows().test()).isPositive();
        assertThat(second.rows()).isEqualTo(first.rows());
        assertThat(second.hash()).isEqualTo(first.hash());
    }

    @Test
    void ordersRowsBySplitThenByHmacOfTheirText() {
        shelf.tasks(Split.TRAIN, 20).forEach(each -> shelf.pair(each, "page " + each.number(), Evidence.OUTCOME));

        var version = freeze(halves());

        var draw = new SplitDraw(
                version.dataset().salt(),
                0.5,
                shelf.datasets.splits(version.dataset().id()));
        var order = rows(version).stream()
                .map(row -> (row.split() == DatasetSplit.TRAIN ? "0" : "1") + draw.code(row.text()))
                .toList();
        assertThat(order).isSorted().hasSize(20);
        assertThat(rows(version)).extracting(DatasetRow::ordinal).isSorted().startsWith(0, 1, 2);
    }

    @Test
    void refusesADatasetWithoutTrainRows() {
        shelf.pair(task, "a page", Evidence.OUTCOME);

        assertThatThrownBy(() -> freeze(recipe(Set.of(), Set.of(Evidence.OUTCOME), Math.nextDown(1.0))))
                .isInstanceOf(RequestRefusedException.class)
                .hasMessage("dataset shop would have no train rows: the pairs of all its tasks fell on the test side; "
                        + "add tasks");
    }

    @Test
    void manyPairsAreReadInBatches() {
        for (int i = 0; i < 1_001; i++) {
            shelf.pair(task, "page " + i, Evidence.OUTCOME);
        }

        assertThat(freeze(Recipe.DEFAULT).rows()).isEqualTo(new RowCounts(1_001, 0));
    }

    @Test
    void countsTheRowsWhoseDirectionPeopleGaveAndTellsWhichTheyAre() {
        var overruled = shelf.pair(task, "a page", Evidence.OUTCOME);
        var confirmed = shelf.pair(task, "another page", Evidence.OUTCOME);
        shelf.label(overruled, Label.HIGH);
        shelf.label(confirmed, Label.LOW);
        shelf.label(shelf.pair(task, "a third page", Evidence.OUTCOME), Label.TIE);
        shelf.pair(task, "a fourth page", Evidence.OUTCOME);

        var version = freeze(recipe(Set.of(), EnumSet.allOf(Evidence.class), 0));

        assertThat(version.rows()).isEqualTo(new RowCounts(3, 0, 2));
        assertThat(rows(version))
                .filteredOn(row -> row.directedBy() == DirectedBy.PEOPLE)
                .extracting(DatasetRow::pair)
                .containsExactlyInAnyOrder(overruled.ref(), confirmed.ref());
    }
}
