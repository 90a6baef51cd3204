package dev.espalier.webagent.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraphQlTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ rooms { id } } | query",
                "query { rooms { id } } | query",
                "query Rooms($n: Int = 3) @live { rooms(n: $n) { id } } | query Rooms",
                "mutation Book { book(id: 1) { id } } | mutation Book",
                "subscription S { news } | subscription S",
                "fragment F on Room { id } query Rooms { rooms { ...F } } | query Rooms"
            })
    void tellsWhatADocumentDoes(String document, String expected) {
        assertThat(GraphQl.operations(document).orElseThrow())
                .hasToString(List.of(expected).toString());
    }

    @Test
    void readsNothingOutOfCommentsAndTexts() {
        assertThat(GraphQl.operations("# mutation Book { x }\nquery Rooms # mutation B { x }\n{ rooms { id } }")
                        .orElseThrow())
                .hasToString("[query Rooms]");
        assertThat(GraphQl.operations("query A { a(text: \"} mutation B {\") { id } }")
                        .orElseThrow())
                .hasToString("[query A]");
        assertThat(GraphQl.operations("query A { a(text: \"\"\"} \\\"\"\" mutation B {\"\"\") }")
                        .orElseThrow())
                .hasToString("[query A]");
    }

    @Test
    void findsEveryOperation() {
        assertThat(GraphQl.operations("query A { a } mutation B { b }").orElseThrow())
                .extracting(GraphQl.Operation::reads)
                .containsExactly(true, false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "rooms",
                "{ rooms",
                "rooms }",
                "} {",
                "type Room { id: ID }",
                "query",
                "fragment F on X { a }"
            })
    void saysNothingOfWhatIsNoDocument(String text) {
        assertThat(GraphQl.operations(text)).isEmpty();
    }
}
