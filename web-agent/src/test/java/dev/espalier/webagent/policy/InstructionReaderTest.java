package dev.espalier.webagent.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class InstructionReaderTest {

    private final Lexicon lexicon = EmbeddedParameters.handSet().lexicon();
    private final InstructionReader reader = new InstructionReader(lexicon, new ValueReader(lexicon));

    private List<String> texts(String instruction, SpanKind kind) {
        return reader.read(instruction).spans().stream()
                .filter(span -> span.kind() == kind)
                .map(Span::text)
                .toList();
    }

    private Span span(String instruction, String text) {
        return reader.read(instruction).spans().stream()
                .filter(span -> span.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void readsQuotesOfEveryKind() {
        assertThat(texts("Say \"a quiet corner\" and “no nuts” and 'thank you'.", SpanKind.QUOTED))
                .containsExactly("a quiet corner", "no nuts", "thank you");
    }

    @Test
    void readsNamesWithTheirJoiners() {
        assertThat(texts("Book a trip to Isle of Skye with Mara & Sons for Ann O'Neil.", SpanKind.NAME))
                .containsExactly("Isle of Skye", "Mara & Sons", "Ann O'Neil");
    }

    @Test
    void leavesOutAnOpenerAtTheStartOfASentence() {
        assertThat(texts("Reserve Amber Lake for two. Name Ann Perez, please.", SpanKind.NAME))
                .containsExactly("Amber Lake", "Ann Perez");
    }

    @Test
    void endsANameAtASentenceThoughItsLastWordIsShort() {
        assertThat(texts("Meet Dr. Perez at Amber Bar. It has a garden.", SpanKind.NAME))
                .containsExactly("Meet Dr. Perez", "Dr. Perez", "Amber Bar");
    }

    @Test
    void offersAnUnknownFirstWordBothWays() {
        assertThat(texts("Visitor Ann Perez wants a seat.", SpanKind.NAME))
                .containsExactly("Visitor Ann Perez", "Ann Perez");
    }

    @Test
    void splitsNamesIntoFirstAndRest() {
        assertThat(texts("It is for Ann Perez Lopez.", SpanKind.FIRST)).containsExactly("Ann");
        assertThat(texts("It is for Ann Perez Lopez.", SpanKind.REST)).containsExactly("Perez Lopez");
    }

    @Test
    void endsAKeyedValueAtTheNextMark() {
        assertThat(texts("Guests: 3. Seating: Window side. Name: Ann Perez; Topic: tax, travel", SpanKind.KEYED))
                .contains("Window side", "tax");
        assertThat(span("Name: Ann Perez. Email: a@b.example", "Ann Perez")
                        .context()
                        .key())
                .containsExactly("name");
    }

    @Test
    void takesTheClauseAfterACue() {
        assertThat(texts("Add the note bring a warm coat. Then stop.", SpanKind.GRAM))
                .containsExactly("bring a warm coat", "bring a warm", "bring a", "bring");
    }

    @Test
    void keepsTheWordsBesideASpan() {
        var context = span("Reserve it for 4 people under the name Ann Perez, phone 555-010-2222", "Ann Perez")
                .context();

        assertThat(context.left()).startsWith("name", "the", "under", "people");
        assertThat(context.right()).isEmpty();
        assertThat(span("It is for 4 people on foot", "4").context().right()).containsExactly("people", "on", "foot");
    }

    @Test
    void seesWhoIsBesideAnAddress() {
        String text = "Amber Lake on 2026-11-28 for Ann Perez (ann@mail.example)";

        assertThat(span(text, "Ann Perez").context().besideContact()).isTrue();
        assertThat(span(text, "Amber Lake").context().besideContact()).isFalse();
    }

    @Test
    void marksPartsOfLongerSpans() {
        assertThat(span("Say \"Ann Perez\" aloud", "Ann Perez").whole()).isTrue();
        assertThat(span("It is for Ann Perez.", "Ann").whole()).isFalse();
    }

    @Test
    void knowsWhatIsDenied() {
        assertThat(reader.read("Do not add insurance, with a window seat").negated())
                .containsExactly("add", "insurance", "with");
    }
}
