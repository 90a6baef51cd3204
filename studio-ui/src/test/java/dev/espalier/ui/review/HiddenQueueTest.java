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
            var name = HiddenQueue.name(evidence);

            assertThat(name).matches("[0-9a-f]{8}");
            assertThat(HiddenQueue.evidence(name)).isEqualTo(evidence);
        }
    }

    @Test
    void aQueueAsksForTheEvidenceOfItsName() {
        var conflicts = Set.of(Evidence.CONFLICT);

        var queue = new QueueFilter(HiddenQueue.name(conflicts), Set.of("toy"), null, 3).queue("ada");

        assertThat(queue.filter().evidence()).isEqualTo(conflicts);
        assertThat(queue.filter().sites()).containsExactly("toy");
        assertThat(queue.filter().run()).isEqualTo(3);
    }

    @Test
    void whatIsNoNameIsRefused() {
        assertThatThrownBy(() -> HiddenQueue.evidence("conflict"))
                .isInstanceOf(RequestRefusedException.class)
                .hasMessage("there is no queue \"conflict\"; begin at the pairs");
    }
}
