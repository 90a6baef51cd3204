package dev.espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.datasets.PairState.Review;
import dev.espalier.webagent.Split;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.TypeConversionException;

class ConstantWordsTest {

    @Test
    void aConstantIsReadAsItIsWrittenForPeopleOrForPrograms() {
        assertThat(new SplitWord().convert("held-out")).isEqualTo(Split.HELD_OUT);
        assertThat(new SplitWord().convert("HELD_OUT")).isEqualTo(Split.HELD_OUT);
        assertThat(new ReviewWord().convert("in-review")).isEqualTo(Review.IN_REVIEW);
        assertThatThrownBy(() -> new SplitWord().convert("heldout"))
                .isInstanceOf(TypeConversionException.class)
                .hasMessage("expected one of train, validation, held-out, but was 'heldout'");
    }
}
