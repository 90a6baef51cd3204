package dev.espalier.ui.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.datasets.RequestRefusedException;
import dev.espalier.mcts.Evidence;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HiddenQueueTest {

    @ParameterizedTest
    @EnumSource
    void aNameFindsItsEvidenceAndDoesNotTellIt(Evidence kind) {
        for (var evidence : Set.of(EnumSet.of(kind), EnumSet.complementOf(EnumSet.of(kind)))) {
            var queue = new HiddenQueue(evidence, 0);

            assertThat(queue.name()).matches("[0-9a-f]{8}");
            assertThat(HiddenQueue.named(queue.name())).isEqualTo(queue);
        }
    }

    @Test
    void aQueueAsksForTheEvidenceAndTheMarginOfItsName() {
        var conflicts = Set.of(Evidence.CONFLICT);

        var queue =
                new QueueFilter(new HiddenQueue(conflicts, 40).name(), Set.of("toy"), null, 3, 5, null).queue("ada");

        assertThat(queue.filter().evidence()).isEqualTo(conflicts);
        assertThat(queue.filter().sites()).containsExactly("toy");
        assertThat(queue.filter().run()).isEqualTo(3);
        assertThat(queue.filter().task()).isEqualTo(5);
        assertThat(queue.filter().leastMargin()).isEqualTo(0.4);
    }

    @Test
    void aMarginIsHiddenInWholeHundredths() {
        assertThat(new HiddenQueue(Set.of(), 0).name()).isEmpty();
        assertThat(HiddenQueue.hundredths(0.4)).hasValue(40);
        assertThat(HiddenQueue.hundredths(0.29)).hasValue(29);
        assertThat(HiddenQueue.hundredths(0.405)).isEmpty();
        assertThat(HiddenQueue.hundredths(1.01)).isEmpty();
    }

    @Test
    void whatIsNoNameIsRefused() {
        assertThatThrownBy(() -> HiddenQueue.named("conflict"))
                .isInstanceOf(RequestRefusedException.class)
                .hasMessage("there is no queue \"conflict\"; begin at the pairs");
    }
}
