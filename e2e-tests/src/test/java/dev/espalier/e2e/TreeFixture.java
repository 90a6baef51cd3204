package dev.espalier.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One browser for the tests of a class, one page with a drawing for each test. */
@ResourceLock("the browser of the drawings")
abstract class TreeFixture {

    static final String SMALL = """
            {"seq": 1, "running": true, "path": ["a", "b"], "nodes": [
            {"id": "a", "depth": 0, "label": "start", "ordinal": 0, "state": "OPEN", "n": 9, "q": 0.5, "expanded": true},
            {"id": "b", "parent": "a", "depth": 1, "label": "CLICK [27] link \\"Ribeira\\"", "ordinal": 0, "state": "OPEN",
             "n": 8, "q": 0.77, "rank": 1, "expanded": true},
            {"id": "c", "parent": "a", "depth": 1, "label": "SCROLL down", "ordinal": 1, "state": "FAILURE", "n": 1, "q": 0,
             "rank": 2, "expanded": false},
            {"id": "d", "parent": "b", "depth": 2, "label": "PRESS Enter", "ordinal": 0, "state": "PROPOSED", "n": 0,
             "expanded": false}]}""";

    private static Chromium chromium;
    private static ElementServer server;
    TreePage tree;
    Page page;

    @BeforeAll
    static void launch() throws IOException {
        chromium = Chromium.launch();
        server =
                ElementServer.ofResource("tree/tree.html").with("tree/trees.js").with("tree/measure.js");
    }

    @AfterAll
    static void quit() {
        if (chromium != null) {
            chromium.close();
            server.close();
        }
    }

    @BeforeEach
    void open() {
        tree = open(new Browser.NewContextOptions().setViewportSize(1200, 800).setColorScheme(ColorScheme.LIGHT));
        page = tree.page();
    }

    @AfterEach
    void close() {
        tree.close();
    }

    /** Another page with a drawing, which whoever asks for it closes. */
    static TreePage open(Browser.NewContextOptions options) {
        return new TreePage(chromium, server, options);
    }

    void showSmall() {
        tree.answer(SMALL);
        tree.ask();
        tree.untilThereAre(4);
        tree.untilPainted();
    }

    String colorAt(String id) {
        var place = tree.placeOf(id);
        return tree.pixel(place.path("x").asDouble(), place.path("y").asDouble());
    }

    static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
