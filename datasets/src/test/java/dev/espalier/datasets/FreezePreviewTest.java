package dev.espalier.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.datasets.DatasetVersion.RowCounts;
import dev.espalier.datasets.PairState.Label;
import dev.espalier.datasets.Recipe.SplitRule;
import dev.espalier.datasets.Recipe.SplitUnit;
import dev.espalier.mcts.Evidence;
import dev.espalier.webagent.Split;
import dev.espalier.webagent.WebTask;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class FreezePreviewTest {

    private final Shelf shelf = new Shelf();
    private final WebTask task = shelf.task(Split.TRAIN, "book a table");

    private DatasetVersion freeze(Recipe recipe) {
        return shelf.freeze.freeze("shop", recipe, new Random(7));
    }

    private static Recipe recipe(Set<Evidence> evidence, double testShare) {
        return new Recipe(Set.of(), evidence, new SplitRule(SplitUnit.BY_TASK, testShare));
    }

    private static Recipe halves() {
        return recipe(EnumSet.allOf(Evidence.class), 0.5);
    }

    @Test
    void aPreviewCountsWhatFreezingWouldAndWritesNothing() {
        shelf.tasks(Split.TRAIN, 20).forEach(each -> {
            var pair = shelf.pair(each, "page " + each.number(), Evidence.OUTCOME);
            shelf.pair(each, "page " + each.number(), Evidence.OUTCOME);
            shelf.pair(each, "last page", Evidence.BOTH);
            shelf.label(pair, each.number() % 2 == 0 ? Label.LOW : Label.AUTO);
        });
        shelf.reversedPair(task, "last page");

        var preview = shelf.freeze.preview("shop", halves(), new Random(7));

        assertThat(shelf.datasets.all()).isEmpty();
        var version = freeze(halves());
        assertThat(preview).isEqualTo(new FreezePreview(version.rows(), version.gates(), 20, Optional.empty()));
        assertThat(version.rows().judged()).isPositive();
        assertThat(version.rows().test()).isPositive();
        assertThat(shelf.freeze.preview("shop", halves(), new Random(8)))
                .isEqualTo(new FreezePreview(version.rows(), version.gates(), 0, Optional.empty()));
    }

    @Test
    void aPreviewTellsHowManyTasksTheShareDecidesOn() {
        shelf.pair(task, "a page", Evidence.OUTCOME);
        freeze(recipe(Set.of(Evidence.OUTCOME), 0));
        var later = recipe(Set.of(Evidence.OUTCOME), Math.nextDown(1.0));

        var same = shelf.freeze.preview("shop", later, new Random(7));
        assertThat(same.undealt()).isZero();
        assertThat(same.rows()).isEqualTo(new RowCounts(1, 0, 0));

        shelf.tasks(Split.TRAIN, 2).forEach(each -> shelf.pair(each, "page " + each.number(), Evidence.OUTCOME));
        var grown = shelf.freeze.preview("shop", later, new Random(7));
        assertThat(grown.undealt()).isEqualTo(2);
        assertThat(grown.rows()).isEqualTo(new RowCounts(1, 2, 0));
    }

    @Test
    void aPreviewTellsWhatFreezingWouldRefuse() {
        assertRefusedAlike(Recipe.DEFAULT);
        shelf.pair(task, "a page", Evidence.CRITIC);
        assertRefusedAlike(Recipe.DEFAULT);
        shelf.pair(task, "a page", Evidence.OUTCOME);
        assertRefusedAlike(recipe(Set.of(Evidence.OUTCOME), Math.nextDown(1.0)));
        shelf.task(Split.HELD_OUT, task.instruction());
        assertRefusedAlike(Recipe.DEFAULT);
    }

    private void assertRefusedAlike(Recipe recipe) {
        var refusal = shelf.freeze.preview("shop", recipe, new Random(7)).refusal();
        assertThatThrownBy(() -> freeze(recipe)).hasMessage(refusal.orElseThrow());
    }

    @Test
    void aPreviewEndsWhenItsThreadIsInterrupted() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> shelf.freeze.preview("shop", Recipe.DEFAULT, new Random(7)))
                .isInstanceOf(CancellationException.class);

        assertThat(Thread.interrupted()).isTrue();
    }
}
