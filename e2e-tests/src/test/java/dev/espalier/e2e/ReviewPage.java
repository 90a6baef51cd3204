package dev.espalier.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** A page with the element that shows pairs to judge, as the person before it sees it. */
final class ReviewPage implements AutoCloseable {

    private final ReviewStudio studio;
    private final Page page;

    ReviewPage(Chromium chromium, ReviewStudio studio, Browser.NewContextOptions options) {
        this.studio = studio;
        page = chromium.browser().newContext(options).newPage();
    }

    Page page() {
        return page;
    }

    /** Opens the page at the pair that comes first, and waits for it. */
    ReviewPage open() {
        return open("/", 1);
    }

    ReviewPage open(String path, int expected) {
        page.navigate(studio.url(path));
        return untilPair(expected);
    }

    /** Waits until that pair is to be seen. */
    ReviewPage untilPair(int number) {
        page.waitForSelector("es-review[data-state=pair] article[data-pair='%d']".formatted(number));
        return this;
    }

    /** Waits until the line above the pair says that. */
    ReviewPage untilSaved(String words) {
        page.waitForFunction("words => document.querySelector('es-review .saved').textContent === words", words);
        return this;
    }

    /** Waits until all is delivered. */
    ReviewPage untilSaved() {
        return untilSaved("Saved");
    }

    /** Waits until the figures are those; they are a guess until the studio is asked after all was delivered. */
    ReviewPage untilFigures(String words) {
        page.waitForFunction("words => document.querySelector('es-review .figures').textContent === words", words);
        return this;
    }

    ReviewPage untilState(String state) {
        page.waitForSelector("es-review[data-state=%s]".formatted(state));
        return this;
    }

    ReviewPage press(String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    /** Judges the pair in sight by a key, and waits for the next. */
    ReviewPage judge(String key, int next) {
        return press(key).untilPair(next);
    }

    Locator part(String selector) {
        return page.locator("es-review " + selector);
    }

    String text(String selector) {
        return part(selector).textContent();
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Everything that this page holds of the element, text that nobody sees included. */
    String everything() {
        return (String) page.evaluate("() => document.querySelector('es-review').outerHTML");
    }

    @Override
    public void close() {
        page.context().close();
    }
}
