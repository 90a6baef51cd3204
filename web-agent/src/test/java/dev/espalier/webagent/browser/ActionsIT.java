package dev.espalier.webagent.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.espalier.webagent.ActionResult.StateChange;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class ActionsIT extends BrowserFixture {

    @Test
    void selectsByLabelWithoutRegardToCaseAndByValueElse() {
        open(
                "<select aria-label=Party><option value=1>One guest<option value=2>Two guests<option value=3>Three</select>");

        assertThat(body(act("select(1, \" two GUESTS\")"))).startsWith("[1] combobox \"Party\" = \"Two guests\"");
        assertThat(body(act("select(1, \"3\")"))).startsWith("[1] combobox \"Party\" = \"Three\"");
    }

    @Test
    void checksOnlyWhatIsNotYetSo() {
        open("<label><input type=checkbox> Terms</label><button role=switch aria-checked=false"
                + " onclick=\"ariaChecked = ariaChecked !== 'true'\">News</button>");

        var ticked = act("check(1)");
        assertThat(ticked.result().code()).isEqualTo("OK");
        assertThat(element(ticked.seen().orElseThrow(), "1").state().checked()).isTrue();
        var again = act("check(1)");
        assertThat(again.result().code()).isEqualTo("NO_EFFECT");
        assertThat(again.result().executed()).isFalse();
        assertThat(body(act("check(1, false)"))).contains("\"Terms\" (unchecked");
        assertThat(body(act("check(2)"))).contains("[2] switch \"News\" (checked");
    }

    @Test
    void ticksTheLabelOfABoxThatIsNotPainted() {
        open("<style>input { display: none }</style><label><input type=checkbox>Outside</label>"
                + "<label><input type=checkbox checked disabled>Inside</label>");

        assertThat(body(act("check(1)"))).isEqualTo("""
                [1] checkbox "Outside" (checked)
                [2] checkbox "Inside" (checked, disabled)""");
    }

    @Test
    void typesAndSubmitsWithEnter() {
        open("<form onsubmit=\"out.textContent = 'sent ' + q.value; return false\"><input name=q id=q aria-label=Query>"
                + "</form><p id=out></p>");

        var typed = act("type(1, \"sushi\", true)");

        assertThat(typed.result().code()).isEqualTo("OK");
        assertThat(body(typed)).isEqualTo("""
                [1] textbox "Query" = "sushi" (focused)
                sent sushi""");
    }

    @Test
    void pressesKeysOnAnElementAndOnWhateverHasTheFocus() {
        open("<input aria-label=A onkeydown=\"out.textContent += event.key + ' '\"><p id=out></p>");

        act("press(\"a\", 1)");
        assertThat(body(act("press(\"Escape\")"))).contains("a Escape");
        assertThat(act("press(\"Entre\")").result().message())
                .isEqualTo("\"Entre\" is no value for this; use a key such as Enter, Escape or Control+a");
    }

    @Test
    void scrollsByPagesAndSaysWhenThereIsNothingToScroll() {
        open("<div style='height: 3000px'>Tall</div><button>End</button>");

        var down = act("scroll(\"down\")");
        assertThat(down.result().code()).isEqualTo("OK");
        assertThat(down.seen().orElseThrow().page().viewport().scrollY()).isEqualTo(800);
        assertThat(down.result().change()).isEqualTo(StateChange.NONE);
        var left = act("scroll(\"left\")");
        assertThat(left.result().code()).isEqualTo("NO_EFFECT");
        assertThat(left.result().executed()).isFalse();
    }

    @Test
    void goesToAnAddressAndBack() {
        open("<h1>First</h1>");
        String second = site.page("second-page", "<title>Second</title>");

        var there = act("goto(\"" + second + "\")");
        assertThat(there.result().code()).isEqualTo("OK");
        assertThat(there.result().change()).isEqualTo(StateChange.NAVIGATED);
        var back = act("back()");
        assertThat(back.result().code()).isEqualTo("OK");
        assertThat(back.seen().orElseThrow().page().title()).isEqualTo("Made");
        var foreign = act("goto(\"http://elsewhere.test/\")");
        assertThat(foreign.result().code()).isEqualTo("BLOCKED_BY_POLICY");
        assertThat(foreign.result().executed()).isFalse();
        assertThat(act("goto(\"file:///etc/passwd\")").result().code()).isEqualTo("BAD_VALUE");
    }

    @Test
    void followsAPopUpAndComesBack() {
        site.page("popup", "<title>Popup</title><button onclick='window.close()'>Close</button>");
        open("<a href=popup target=_blank>Terms</a>");

        var opened = act("click(1)");
        assertThat(opened.result().code()).isEqualTo("OK");
        assertThat(opened.result().change()).isEqualTo(StateChange.TAB);
        assertThat(opened.seen().orElseThrow().page().title()).isEqualTo("Popup");
        assertThat(session.tabs().active()).isEqualTo(1);
        assertThat(session.tabs().urls()).containsExactly(site.url("made"), site.url("popup"));

        var first = act("tab(\"focus\", 0)");
        assertThat(first.result().code()).isEqualTo("OK");
        assertThat(first.seen().orElseThrow().page().title()).isEqualTo("Made");
        var closed = act("tab(\"close\", 1)");
        assertThat(closed.result().code()).isEqualTo("OK");
        assertThat(session.tabs().urls()).containsExactly(site.url("made"));
        assertThat(act("tab(\"close\", 0)").result().executed()).isFalse();
    }

    @Test
    void answersDialogsAndTellsOfThem() {
        open("<button onclick=\"out.textContent = confirm('Really book?')\">Book</button><p id=out></p>");

        var asked = act("click(1)");

        assertThat(asked.result().change()).isEqualTo(StateChange.DIALOG);
        assertThat(asked.seen().orElseThrow().page().alerts())
                .containsExactly("confirm dialog: Really book? (declined)");
        assertThat(body(asked)).contains("false");
    }

    @Test
    void waitsForATextAndForItsGoing() {
        open("<button onclick=\"out.textContent = 'Searching'; setTimeout(() => out.textContent = 'Found', 600)\">Go"
                + "</button><p id=out></p>");

        act("click(1)");
        var waited = act("wait(\"text\", \"found\")");

        assertThat(waited.result().code()).isEqualTo("OK");
        assertThat(waited.result().executed()).isFalse();
        assertThat(body(waited)).contains("Found");
        assertThat(act("wait(\"gone\", \"searching\")").result().code()).isEqualTo("OK");
    }

    @Test
    void waitsForTheAnswerOfARequestThatTheActionStarted() {
        site.page("delayed", "late answer");
        open(
                "<button onclick=\"fetch('delayed?ms=900').then(r => r.text()).then(t => out.textContent = t)\">Go</button>"
                        + "<p id=out></p>");

        assertThat(body(act("click(1)"))).contains("late answer");
    }

    @Test
    void looksAtSuggestionsThatComeALittleAfterTyping() {
        open("<input role=combobox aria-label=City oninput=\"setTimeout(() => found.innerHTML ="
                + " '<li role=option onclick=0>Rome</li>', 120)\"><ul id=found role=listbox></ul>");

        assertThat(body(act("type(1, \"Ro\")"))).contains("option \"Rome\"");
    }

    @Test
    void finishTouchesNothing() {
        var before = open("<p>There</p>");

        var finished = act("finish(\"SUCCESS\", \"done\")");

        assertThat(finished.result().code()).isEqualTo("OK");
        assertThat(finished.result().executed()).isFalse();
        assertThat(finished.seen()).contains(before);
    }

    @Test
    void opensTabsWithCookiesAndSharesNothingWithTheSessionBefore() {
        String page = site.page("cookie", "<p id=out></p><script>out.textContent = document.cookie</script>");

        var seen = session.open(Map.of("visitor", "seven"), List.of(page, page), 1);

        assertThat(body(seen)).isEqualTo("visitor=seven");
        assertThat(session.tabs().active()).isEqualTo(1);
        assertThat(session.cookies()).isEqualTo(Map.of("visitor", "seven"));
        assertThat(body(openAll(page))).isEmpty();
    }

    @Test
    void refusesToBeUsedByAnotherThread() {
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> CompletableFuture.supplyAsync(session::tabs).get())
                .withMessageContaining("this browser belongs to thread");
    }

    @Test
    void clicksWhereTheElementIsNotCovered() {
        open(
                "<style>#cover { position: absolute; left: 0; top: 0; width: 60%; height: 60px; background: white }</style>"
                        + "<button style='width: 100%; height: 50px' onclick=\"out.textContent = 'hit'\">Wide</button>"
                        + "<div id=cover></div><p id=out></p>");

        var clicked = act("click(1)");

        assertThat(clicked.result().code()).isEqualTo("OK");
        assertThat(body(clicked)).contains("hit");
    }
}
