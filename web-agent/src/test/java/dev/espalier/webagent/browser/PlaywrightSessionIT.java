package dev.espalier.webagent.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.PlaywrightException;
import dev.espalier.webagent.ActionResult.StateChange;
import dev.espalier.webagent.ActionText;
import dev.espalier.webagent.Browser;
import dev.espalier.webagent.BrowserException;
import dev.espalier.webagent.BrowserSession;
import dev.espalier.webagent.RunSettings.BrowserSettings;
import dev.espalier.webagent.page.CompactRenderer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PlaywrightSessionIT {

    private static FixtureSite site;
    private static Browser browser;

    @BeforeAll
    static void launch() throws IOException {
        site = new FixtureSite();
        browser = TestBrowser.launcher(site.hosts()).launch(BrowserSettings.DEFAULT.screenshots(false));
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
        site.close();
    }

    @Test
    void readsAFormAndActsOnIt() {
        String url = site.page("form", """
                <!doctype html><title>Book a table</title>
                <nav aria-label="Main"><a href="/form">Home</a></nav>
                <main><h1>Find a   table</h1>
                <form aria-label="Search"><label for="city">City</label> <input id="city" name="searchCity" required>
                <select name="size" aria-label="Party size"><option>1<option selected>2</select>
                <label><input type="checkbox"> Outside</label>
                <button onclick="document.querySelector('#out').textContent = 'Hello ' + city.value; return false">Go</button>
                </form><p id="out">Nothing <b>yet</b></p></main>
                """);
        try (BrowserSession session = browser.session()) {
            var seen = session.open(Map.of(), List.of(url), 0);

            assertThat(new CompactRenderer().render(seen.page()).text()).isEqualTo("""
                            URL: http://fixture.test/form
                            TITLE: Book a table
                            VIEW: 0-800 of 800 px (100%)
                            ---
                            [1] link "Home"
                            # Find a table
                            [2] textbox "City" (required)
                            [3] combobox "Party size" = "2" {1, 2}
                            [4] checkbox "Outside" (unchecked)
                            [5] button "Go"
                            Nothing yet""");

            var typed = session.act(ActionText.parse("type(2, \"Rome\")"));
            assertThat(typed.result().code()).isEqualTo("OK");
            assertThat(typed.result().executed()).isTrue();
            var clicked = session.act(ActionText.parse("click(5)"));
            assertThat(clicked.result().code()).isEqualTo("OK");
            assertThat(clicked.result().change()).isEqualTo(StateChange.DOM);
            assertThat(new CompactRenderer()
                            .render(clicked.seen().orElseThrow().page())
                            .text())
                    .contains("Hello Rome");
        }
    }

    @Test
    void losesABrowserThatDoesNotAnswerAndOpensAnother() {
        String url = site.page("plain", "<!doctype html><title>Plain</title><p>Hello");
        try (BrowserSession session = browser.session()) {
            session.open(Map.of(), List.of(url), 0);
            var hung = (PlaywrightBrowser) browser;
            var page = ((PlaywrightSession) session).opened().active();

            assertThatThrownBy(() ->
                            hung.watchdog().within(Duration.ofMillis(1), () -> page.evaluate("() => { for (;;); }")))
                    .isInstanceOf(PlaywrightException.class);

            assertThat(hung.lost()).isTrue();
            assertThatThrownBy(session::cookies)
                    .isInstanceOf(BrowserException.class)
                    .hasMessage("the browser was lost before its cookies were read; the run can be resumed");
            assertThat(session.open(Map.of(), List.of(url), 0).page().title()).isEqualTo("Plain");
        }
    }
}
