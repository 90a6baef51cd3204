package dev.espalier.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.live.DrawnNode.State;
import dev.espalier.live.DrawnNode.Worth;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DrawingTest {

    @Test
    void noMessageHasMoreBytesThanTheBoundWhateverItsLetters() {
        var nodes = IntStream.range(0, 40)
                .mapToObj(i -> node(i, "TYPE 7 \"" + "日本語".repeat(60) + "\""))
                .toList();

        var messages = Drawing.messages(9_999_999_999_998L, true, List.of(UUID.randomUUID()), nodes);

        assertThat(messages)
                .allSatisfy(message -> assertThat(message.json().getBytes(StandardCharsets.UTF_8))
                        .hasSizeLessThanOrEqualTo(4_000));
        assertThat(messages.stream()
                        .flatMap(message -> message.nodes().stream())
                        .toList())
                .isEqualTo(nodes);
        var numbers = new ArrayList<Long>();
        messages.forEach(message -> numbers.add(
                JsonMapper.shared().readTree(message.json()).path("seq").asLong()));
        assertThat(numbers.getFirst()).isEqualTo(9_999_999_999_998L);
        assertThat(numbers)
                .hasSizeGreaterThan(5)
                .isSorted()
                .doesNotHaveDuplicates()
                .last()
                .isEqualTo(9_999_999_999_997L + messages.size());
    }

    @Test
    void whatChangesNoNodeIsOneMessage() {
        assertThat(Drawing.messages(4, true, List.of(), List.of()))
                .containsExactly(new Change("{\"seq\":4,\"running\":true,\"path\":[],\"nodes\":[]}", List.of()));
    }

    private static DrawnNode node(int ordinal, String label) {
        return new DrawnNode(
                UUID.randomUUID(), UUID.randomUUID(), 1, ordinal, label, State.OPEN, true, new Worth(3, 0.5, 1));
    }
}
