package dev.espalier.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.PlaywrightException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The registry of keys, in a browser. */
class KeysElementIT extends KeysFixture {

    @ParameterizedTest
    @ValueSource(strings = {"#plain", "#area", "#editable", "#host input"})
    void leavesEveryKeyToWhoeverTypes(String field) {
        page.locator(field).focus();
        var keys = boundKeys();
        for (var key : keys) {
            page.keyboard().press(key);
        }

        assertThat(keys).contains("?", "/", "g", "h", "[", "1", "s");
        assertThat(page.locator(field).evaluate("node => node.value ?? node.textContent"))
                .isEqualTo(String.join(
                        "", keys.stream().filter(key -> key.length() == 1).toList()));
        assertThat(fired()).isEmpty();
        assertThat(sheetIsOpen()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#box", "#select"})
    void leavesKeysToWhatTakesLetters(String field) {
        page.locator(field).focus();
        page.keyboard().press("1");

        assertThat(fired()).isEmpty();
    }

    @Test
    void runsWhatIsBound() {
        page.keyboard().press("1");
        page.locator("#button").focus();
        page.keyboard().press("s");

        assertThat(fired()).containsExactly("First:1", "Skip:s");
    }

    @Test
    void showsAndHidesTheMenu() {
        page.keyboard().press("[");
        assertThat(menuIsOpen()).isFalse();
        page.keyboard().press("[");
        assertThat(menuIsOpen()).isTrue();
    }

    @Test
    void leavesAKeyThatIsNotMeantToThePage() {
        page.evaluate("""
                () => {
                  espalierKeys.register({ scope: 'review', keys: 'Shift+ArrowDown', label: 'Down in the button',
                    when: event => event.target.id === 'button', run: event => fired.push(event.key) });
                  window.addEventListener('keydown', event => { window.prevented = event.defaultPrevented; });
                }""");

        page.keyboard().press("Shift+ArrowDown");
        assertThat(page.evaluate("() => prevented")).isEqualTo(false);
        page.locator("#button").focus();
        page.keyboard().press("ArrowDown");
        assertThat(fired()).isEmpty();
        page.keyboard().press("Shift+ArrowDown");

        assertThat(fired()).containsExactly("ArrowDown");
        assertThat(page.evaluate("() => prevented")).isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Control+s", "Alt+s", "Meta+s", "Shift+S"})
    void leavesShortcutsOfOthersAlone(String keys) {
        page.keyboard().press(keys);

        assertThat(fired()).isEmpty();
    }

    @Test
    void doesNothingInADialog() {
        page.evaluate("() => dialog.showModal()");
        page.keyboard().press("1");
        page.evaluate("() => document.activeElement.blur()");
        page.keyboard().press("s");
        page.evaluate("() => dialog.close()");
        page.keyboard().press("1");

        assertThat(fired()).containsExactly("First:1");
    }

    @Test
    void stopsWithItsScopeAndWithItsRegistration() {
        page.evaluate("() => espalierKeys.scope('review', false)");
        page.keyboard().press("1");
        page.evaluate("() => { espalierKeys.scope('review', true); unbind(); }");
        page.keyboard().press("1");
        page.keyboard().press("s");

        assertThat(fired()).containsExactly("Skip:s");
    }

    @ParameterizedTest
    @CsvSource({"h,/", "t,/tasks", "s,/sites", "r,/runs", "v,/review", "p,/pairs", "d,/datasets"})
    void goesToAPlaceByAChord(String key, String path) {
        page.keyboard().press("g");
        page.keyboard().press(key);

        assertThat(fired()).containsExactly(path);
    }

    @Test
    void goesThereByItselfWhereNobodyElseDoes() {
        page.evaluate("() => { document.body.dataset.ready = 'alone'; }");
        page.keyboard().press("g");
        page.keyboard().press("r");

        page.waitForURL(url("/runs"));
    }

    @Test
    void takesAMistypedChordForNothing() {
        page.keyboard().press("g");
        page.keyboard().press("1");
        page.keyboard().press("1");

        assertThat(fired()).containsExactly("First:1");
    }

    @Test
    void focusesTheFirstFilterInSight() {
        page.keyboard().press("/");

        assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("filter");
        assertThat(page.inputValue("#filter")).isEmpty();
    }

    @Test
    void refusesAKeyThatIsTaken() {
        assertThatThrownBy(() -> page.evaluate("() => bind('review', '1', 'Other')"))
                .isInstanceOf(PlaywrightException.class)
                .hasMessageContaining("\"Other\" (1, review) wants a key that \"First\" (1, review) has");
        assertThatThrownBy(() -> page.evaluate("() => bind('review', '?', 'Help')"))
                .hasMessageContaining("\"Help\" (?, review) wants a key that \"Show the keys\" (?, global) has");
        assertThatThrownBy(() -> page.evaluate("() => bind('tables', 'g', 'Group')"))
                .hasMessageContaining("\"Go to Home\" (g h, global)");
        page.evaluate("() => bind('tables', '1', 'Row')");
        assertThatThrownBy(() -> page.evaluate("() => espalierKeys.scope('tables', true)"))
                .hasMessageContaining("\"Row\" (1, tables) wants a key that \"First\" (1, review) has");
        assertThatThrownBy(() -> page.evaluate("() => espalierKeys.register({scope: 'x', keys: 'y', label: 'z'})"))
                .hasMessageContaining("\"z\" (y) has nothing to run");
    }

    private List<String> boundKeys() {
        return strings("() => espalierKeys.list().flatMap(({ keys }) => keys.split(' '))");
    }
}
