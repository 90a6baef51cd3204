package dev.espalier.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The dialog that lists the keys, and lets each be switched off or moved. */
class KeySheetIT extends KeysFixture {

    @Test
    void listsNothingInTheSheetThatDoesNothing() {
        page.keyboard().press("?");
        var rows = page.locator("dialog.es-keys tbody tr").all();
        var listed = rows.stream().map(row -> row.locator("th").textContent()).toList();
        page.keyboard().press("Escape");

        assertThat(sheetIsOpen()).isFalse();
        assertThat(listed).hasSize(12).contains("Show the keys", "Filter", "Go to Datasets", "First", "Skip");
        assertThat(page.evaluate("() => espalierKeys.list().map(({ label }) => label)"))
                .isEqualTo(listed);
        for (var keys : List.of("g h", "g t", "g s", "g r", "g v", "g p", "g d", "1", "s")) {
            for (var key : keys.split(" ")) {
                page.keyboard().press(key);
            }
        }
        assertThat(fired()).hasSize(9).doesNotHaveDuplicates();
        page.keyboard().press("[");
        assertThat(menuIsOpen()).isFalse();
        page.keyboard().press("/");
        assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("filter");
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
}
