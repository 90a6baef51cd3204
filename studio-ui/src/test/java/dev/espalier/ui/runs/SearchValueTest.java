package dev.espalier.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mcts.Critique;
import dev.espalier.mcts.SearchSettings.Selection;
import dev.espalier.mcts.SearchSettings.SelectionValue;
import dev.espalier.mcts.SearchSettings.Ties;
import dev.espalier.mcts.Tally;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SearchValueTest {

    private static final Tally THREE_OF_FOUR = new Tally(4, 3);
    private static final Critique SECOND = new Critique(2, 0.5, false);

    @Test
    void mixesWhatThereIs() {
        var value = value(SelectionValue.MIXED, THREE_OF_FOUR, SECOND);

        assertThat(value.q()).isEqualTo("0.700");
        assertThat(value.account()).isEqualTo("0.700 = 0.800 × outcomes 0.750 + 0.200 × critic 0.500");
        assertThat(value.outcomes()).isEqualTo("0.750 = 3 / 4");
        assertThat(value.opinion()).isEqualTo("0.500, rank 2");
    }

    @Test
    void saysWhatAnActionWithoutOutcomeIsComparedBy() {
        assertThat(value(SelectionValue.MIXED, Tally.NONE, SECOND).account())
                .isEqualTo("0.500: the critic's alone, for there is no outcome yet");
        assertThat(value(SelectionValue.MIXED_FROM_ZERO, Tally.NONE, SECOND).account())
                .isEqualTo("0.100 = 0.800 × outcomes 0 (none yet) + 0.200 × critic 0.500");
        assertThat(value(SelectionValue.OUTCOME, Tally.NONE, SECOND).account())
                .isEqualTo("0.000: the outcomes alone, as the run's settings want it");
        assertThat(value(SelectionValue.MIXED, Tally.NONE, SECOND).outcomes()).isEqualTo("no outcome yet");
    }

    @Test
    void takesOutcomesAloneWhereTheCriticWasNotAsked() {
        assertThat(value(SelectionValue.MIXED, THREE_OF_FOUR, null).account())
                .isEqualTo("0.750: the outcomes alone, for the critic was not asked");
        var nothing = value(SelectionValue.MIXED, Tally.NONE, null);
        assertThat(nothing.account()).isEqualTo("none yet: no outcome, and the critic was not asked");
        assertThat(nothing.q() + nothing.outcome() + nothing.critic()).isEqualTo("–––");
        assertThat(nothing.opinion()).isEqualTo("not asked");
    }

    private static SearchValue value(SelectionValue value, Tally tally, @Nullable Critique critique) {
        return new SearchValue(new Selection(1, 0.8, value, Ties.FEWER_VISITS, true), tally, critique);
    }
}
