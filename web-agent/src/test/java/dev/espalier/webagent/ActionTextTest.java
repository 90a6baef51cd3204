package dev.espalier.webagent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActionTextTest {

    private static final List<String> TEXTS = List.of(
            "click(12)",
            "click(f2-12)",
            "type(5, \"NY \\\"City\\\"\\n, (x)\")",
            "type(5, \"NY\", true)",
            "select(6, \"10, or so\")",
            "check(7)",
            "check(7, false)",
            "press(\"Enter\")",
            "press(\"Control+a\", 4)",
            "scroll(\"down\")",
            "scroll(\"up\", 0.5)",
            "goto(\"http://a.test/?q=1\")",
            "back()",
            "tab(\"new\")",
            "tab(\"focus\", 1)",
            "wait(\"gone\", \"Loading\")",
            "finish(\"SUCCESS\", \"\")");

    @Test
    void readsBackWhatItWrites() {
        assertThat(TEXTS)
                .allSatisfy(text ->
                        assertThat(ActionText.format(ActionText.parse(text))).isEqualTo(text));
    }

    @Test
    void saysWhatWasExpected() {
        assertThatThrownBy(() -> ActionText.parse("jump(3)"))
                .hasMessage("could not read the action \"jump(3)\": an action is one of click, type, select, check,"
                        + " press, scroll, goto, back, tab, wait, finish, but was \"jump\"");
        assertThatThrownBy(() -> ActionText.parse("click(x3)"))
                .hasMessage("could not read the action \"click(x3)\": a ref is a number, or f2-12 inside a frame,"
                        + " but was \"x3\"");
        assertThatThrownBy(() -> ActionText.parse("type(3)"))
                .hasMessage("could not read the action \"type(3)\": argument 2, a quoted string, is missing");
        assertThatThrownBy(() -> ActionText.parse("click 3"))
                .hasMessage("could not read the action \"click 3\": expected name(argument, …)");
        assertThatThrownBy(() -> ActionText.parse("click(3, 4)"))
                .hasMessage(
                        "could not read the action \"click(3, 4)\": click takes at most 1 arguments, but 2 were given");
    }

    @Test
    void readsTextsOfAnyLength() {
        var action = new WebAction.Type(new Ref("5"), "a \"b\" \\ ".repeat(4000), true);

        assertThat(ActionText.parse(ActionText.format(action))).isEqualTo(action);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"click(5,)", "click(5 6)", "type(5, \"open)", "type(5, \"open\\\")", "click(,5)", "click(5;)"})
    void refusesArgumentsThatAreNone(String text) {
        assertThatThrownBy(() -> ActionText.parse(text))
                .isInstanceOf(ActionSyntaxException.class)
                .hasMessageContaining("expected a ref, a number, true, false or a quoted string");
    }
}
