package dev.espalier.webagent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.webagent.ListCursor.Way;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListCursorTest {

    @Test
    void isReadBackFromTextThatFitsAnAddress() {
        for (var cursor : new ListCursor[] {
            new ListCursor(Way.AFTER, "runs", null, 0),
            new ListCursor(Way.BEFORE, "pairs-widest-first", 0.1 + 0.2, Integer.MAX_VALUE),
            new ListCursor(Way.AFTER, "pairs-widest-first", -0.0, 7)
        }) {
            assertThat(cursor.text()).matches("[A-Za-z0-9_-]+");
            assertThat(ListCursor.parse(cursor.text())).isEqualTo(cursor);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "c_runs__1",
                "a_runs__",
                "a_runs_12_1",
                "a_RUNS__1",
                "a_runs__2147483648",
                "a_runs_7ff8000000000000_1",
                "a_runs__1 ",
                "' or 1=1"
            })
    void refusesEverythingElse(String text) {
        assertThatThrownBy(() -> ListCursor.parse(text))
                .isInstanceOf(BrokenCursorException.class)
                .hasMessage("\"%s\" is no place in a list; begin at the first page".formatted(text));
    }

    @Test
    void saysNoMoreOfALongTextThanFitsALine() {
        assertThatThrownBy(() -> ListCursor.parse("x".repeat(5_000)))
                .hasMessage("\"%s…\" is no place in a list; begin at the first page".formatted("x".repeat(60)));
    }
}
