package dev.espalier.webagent.browser;

import dev.espalier.webagent.ActionText;
import dev.espalier.webagent.Browser;
import dev.espalier.webagent.BrowserSession;
import dev.espalier.webagent.BrowserSession.Stepped;
import dev.espalier.webagent.PageItem.Element;
import dev.espalier.webagent.Ref;
import dev.espalier.webagent.RunSettings.BrowserSettings;
import dev.espalier.webagent.Situation.Seen;
import dev.espalier.webagent.page.CompactRenderer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** One browser for the tests of a class, one session for each test. */
abstract class BrowserFixture {

    static FixtureSite site;
    static Browser browser;
    BrowserSession session;

    @BeforeAll
    static void launch() throws IOException {
        site = new FixtureSite();
        browser = TestBrowser.launcher(site.hosts()).launch(BrowserSettings.DEFAULT.screenshots(false));
    }

    @AfterAll
    static void quit() {
        if (browser != null) {
            browser.close();
        }
        site.close();
    }

    @BeforeEach
    void openSession() {
        session = browser.session();
    }

    @AfterEach
    void closeSession() {
        session.close();
    }

    /** Opens a page made of a body. */
    Seen open(String body) {
        return openAll(site.page("made", "<!doctype html><title>Made</title>" + body));
    }

    Seen openAll(String... urls) {
        return session.open(Map.of(), List.of(urls), 0);
    }

    Stepped act(String action) {
        return session.act(ActionText.parse(action));
    }

    /** Returns what stands below the head of a page's text. */
    static String body(Seen seen) {
        String text = new CompactRenderer().render(seen.page()).text();
        return text.substring(text.indexOf("---") + 3).strip();
    }

    static String body(Stepped stepped) {
        return body(stepped.seen().orElseThrow());
    }

    static Element element(Seen seen, String ref) {
        return seen.page().element(new Ref(ref)).orElseThrow();
    }

    static String names(Seen seen) {
        return seen.page().elements().stream().map(Element::name).collect(Collectors.joining(", "));
    }
}
