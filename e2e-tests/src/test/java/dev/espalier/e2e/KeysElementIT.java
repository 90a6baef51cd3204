package dev.espalier.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The registry of keys, in a browser. */
class KeysElementIT {

    private static Chromium chromium;
    private static ElementServer server;
    private Page page;

    @BeforeAll
    static void launch() throws IOException {
        chromium = Chromium.launch();
        server = ElementServer.ofResource("keys.html");
    }

    @AfterAll
    static void end() {
        if (chromium != null) {
            chromium.close();
            server.close();
        }
    }

    @BeforeEach
    void open() {
        page = chromium.browser().newContext().newPage();
        page.navigate(server.url("/"));
        page.waitForSelector("[data-ready]");
    }

    @AfterEach
    void close() {
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#plain", "#area", "#editable", "#host input"})
    void leavesEveryKeyToWhoeverTypes(String field) {
        page.locator(field).focus();
        var keys = boundKeys();
        for (var key : keys) {
            page.keyboard().press(key);
        }

        assertThat(keys).contains("?", "/", "g", "h", "[", "Escape", "1", "s");
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
        page.keyboard().press("[");
        page.keyboard().press("Escape");

        assertThat(fired()).containsExactly("First:1", "Skip:s", "es-menu", "es-close");
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

        page.waitForURL(server.url("/runs"));
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

    @Test
    void listsNothingInTheSheetThatDoesNothing() {
        page.keyboard().press("?");
        var rows = page.locator("dialog.es-keys tbody tr").all();
        var listed = rows.stream().map(row -> row.locator("th").textContent()).toList();
        page.keyboard().press("Escape");

        assertThat(sheetIsOpen()).isFalse();
        assertThat(listed).hasSize(13).contains("Show the keys", "Filter", "Go to Datasets", "First", "Skip");
        assertThat(page.evaluate("() => espalierKeys.list().map(({ label }) => label)"))
                .isEqualTo(listed);
        for (var keys : List.of("g h", "g t", "g s", "g r", "g v", "g p", "g d", "[", "1", "s", "Escape")) {
            for (var key : keys.split(" ")) {
                page.keyboard().press(key);
            }
        }
        assertThat(fired()).hasSize(11).doesNotHaveDuplicates();
    }

    @Test
    void leavesASwitchedOffKeyAlone() {
        page.keyboard().press("?");
        page.getByRole(AriaRole.CHECKBOX, named("First: on")).uncheck();
        page.keyboard().press("Escape");
        page.keyboard().press("1");
        page.reload();
        page.waitForSelector("[data-ready]");
        page.keyboard().press("1");
        assertThat(fired()).isEmpty();

        page.keyboard().press("?");
        page.getByRole(AriaRole.CHECKBOX, named("First: on")).check();
        page.keyboard().press("Escape");
        page.keyboard().press("1");
        assertThat(fired()).containsExactly("First:1");
    }

    @Test
    void movesAKeyToAFreeOneOnly() {
        page.keyboard().press("?");
        choose("First", "s");
        assertThat(said()).isEqualTo("S belongs to “Skip”. Choose another key.");
        choose("First", "Escape");
        assertThat(sheetIsOpen()).isTrue();
        choose("First", "x");
        assertThat(said()).isEqualTo("“First” is now X.");
        choose("Go to Runs", "g", "u");
        page.keyboard().press("Escape");

        page.keyboard().press("1");
        page.keyboard().press("x");
        page.keyboard().press("g");
        page.keyboard().press("u");
        assertThat(fired()).containsExactly("First:x", "/runs");

        page.keyboard().press("?");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Back to the defaults"))
                .click();
        page.keyboard().press("Escape");
        page.keyboard().press("1");
        assertThat(fired()).containsExactly("First:x", "/runs", "First:1");
    }

    @Test
    void keepsAButtonsHintRight() {
        page.evaluate("() => { window.stop = espalierKeys.hint(button, 'review', '1'); }");
        assertThat(hint()).isEqualTo("1|First (1)|1");

        page.keyboard().press("?");
        choose("First", "x");
        assertThat(hint()).isEqualTo("X|First (X)|X");
        page.getByRole(AriaRole.CHECKBOX, named("First: on")).uncheck();
        assertThat(hint()).isEqualTo("null|First|");
    }

    private void choose(String label, String... keys) {
        page.getByRole(AriaRole.BUTTON, named(label + ": change its key")).click();
        for (var key : keys) {
            page.keyboard().press(key);
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private String said() {
        return page.locator(".es-keys-said").textContent();
    }

    private String hint() {
        return (String) page.evaluate(
                "() => [button.getAttribute('aria-keyshortcuts'), button.title, button.querySelector('kbd').textContent]"
                        + ".map(String).join('|')");
    }

    private boolean sheetIsOpen() {
        return page.locator("dialog.es-keys[open]").count() == 1;
    }

    private List<String> fired() {
        return strings("() => fired");
    }

    private List<String> boundKeys() {
        return strings("() => espalierKeys.list().flatMap(({ keys }) => keys.split(' '))");
    }

    private List<String> strings(String script) {
        return ((List<?>) page.evaluate(script))
                .stream().map(String.class::cast).toList();
    }
}
