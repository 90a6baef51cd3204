package dev.espalier.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The drawing of a search tree, in a browser, as the packed program ships it. */
class TreeElementIT extends TreeFixture {

    private static final Logger LOG = System.getLogger(TreeElementIT.class.getName());

    private static final int MIDDLE = 400;
    private static final int RADIUS = 120;
    private static final int STEPS = 150;

    private static final String SECOND = """
            {"seq": 2, "running": true, "path": ["a", "b", "d"], "nodes": [
            {"id": "d", "parent": "b", "depth": 2, "label": "PRESS Enter", "ordinal": 0, "state": "SUCCESS", "n": 1, "q": 1,
             "expanded": false}]}""";

    private static final String THIRD = """
            {"seq": 3, "running": false, "path": [], "nodes": [
            {"id": "e", "parent": "b", "depth": 2, "label": "BACK", "ordinal": 1, "state": "ENDED", "n": 1, "q": 0.5,
             "expanded": false}]}""";

    @Test
    void drawsTheSnapshot() {
        showSmall();

        assertThat(tree.known()).isEqualTo(json(SMALL));
        assertThat(tree.text(".note")).doesNotContain("Loading");
        assertThat(colorAt("c")).isEqualTo("163,74,0");
        assertThat(colorAt("a")).isEqualTo("111,119,115");
        assertThat(colorAt("d")).isEqualTo("255,255,255");
        var head = tree.placeOf("b");
        assertThat(tree.pixel(head.path("x").asDouble() - 3, head.path("y").asDouble()))
                .isEqualTo("58,127,181");
        assertThat(tree.pixel(head.path("x").asDouble() + 3, head.path("y").asDouble()))
                .isEqualTo("255,255,255");
        assertThat(page.locator("es-tree canvas.tree").getAttribute("aria-label"))
                .isEqualTo("Search tree, 4 nodes, the search is running");
    }

    @Test
    void takesDiffsOneAfterTheOther() {
        showSmall();

        tree.apply(SECOND);
        page.evaluate("diff => tree.apply(JSON.parse(diff))", THIRD);
        tree.apply(SECOND);

        assertThat(tree.known()).isEqualTo(grown());
        assertThat(tree.heard()).isEmpty();
        assertThat(tree.asked()).isEqualTo(1);
        tree.untilPainted();
        assertThat(colorAt("d")).isEqualTo("11,83,148");
        assertThat(page.locator("es-tree canvas.tree").getAttribute("aria-label"))
                .isEqualTo("Search tree, 5 nodes");
    }

    @Test
    void refusesWhatIsNoDiff() {
        showSmall();

        assertThatThrownBy(() -> tree.apply("nothing")).isInstanceOf(PlaywrightException.class);
        assertThatThrownBy(() -> tree.apply("{}"))
                .hasMessageContaining("a diff needs a whole number as seq, but had undefined");
        assertThat(tree.known()).isEqualTo(json(SMALL));
    }

    @Test
    void readsTheSnapshotAgainWhereADiffIsMissing() {
        showSmall();
        var held = new ArrayList<Route>();
        tree.answer(held::add);

        tree.apply(THIRD);
        tree.apply(THIRD.replace("\"seq\": 3", "\"seq\": 4").replace("\"e\"", "\"f\""));
        page.waitForCondition(() -> !held.isEmpty());
        assertThat(tree.known()).isEqualTo(json(SMALL));
        var withSecond = JsonMapper.shared()
                .writeValueAsString(json(SMALL))
                .replace("\"seq\":1", "\"seq\":2")
                .replace("PRESS Enter", "PRESS Escape");
        held.getFirst().fulfill(new Route.FulfillOptions().setBody(withSecond));
        tree.untilThereAre(6);

        assertThat(tree.heard().toString()).isEqualTo("[{\"type\":\"es-tree-gap\",\"expected\":2,\"got\":3}]");
        assertThat(tree.asked()).isEqualTo(2);
        assertThat(tree.known().path("seq").asInt()).isEqualTo(4);
        assertThat(tree.known().findValuesAsString("label"))
                .contains("PRESS Escape")
                .doesNotContain("PRESS Enter");
    }

    @Test
    void asksOnceMoreWhereTheSnapshotIsOlderThanTheGap() {
        showSmall();

        tree.apply(THIRD);
        page.waitForCondition(() -> tree.asked() == 2);
        tree.answer(SMALL.replace("\"seq\": 1", "\"seq\": 2"));
        tree.untilThereAre(5);

        assertThat(tree.known().path("seq").asInt()).isEqualTo(3);
        assertThat(tree.asked()).isEqualTo(3);
    }

    @Test
    void keepsDiffsThatComeBeforeTheSnapshot() {
        var held = new ArrayList<Route>();
        tree.answer(held::add);
        tree.ask();
        page.waitForCondition(() -> !held.isEmpty());
        assertThat(tree.text(".note span")).isEqualTo("Loading the tree…");

        tree.apply(THIRD);
        tree.apply(SECOND);
        held.getFirst().fulfill(new Route.FulfillOptions().setBody(SMALL));
        tree.untilThereAre(5);

        assertThat(tree.known()).isEqualTo(grown());
        assertThat(tree.heard()).isEmpty();
    }

    @Test
    void saysInWordsWhatIsMissingAndTriesAgain() {
        assertThat(tree.text(".note span")).isEqualTo("No page seen yet");
        tree.ask();
        page.waitForFunction("() => tree.shadowRoot.querySelector('.note').textContent.includes('404')");
        assertThat(tree.text(".note span")).isEqualTo("The tree could not be loaded: HTTP 404 Not Found.");

        tree.answer("{\"seq\": 1, \"running\": true, \"path\": [], \"nodes\": []}");
        page.locator("es-tree button:has-text('Retry')").click();
        page.waitForFunction("() => tree.toJSON().seq === 1");
        assertThat(tree.text(".note span")).isEqualTo("No page seen yet");

        tree.answer("<!doctype html>");
        assertThat(page.evaluate("() => tree.load()")).isEqualTo(false);
        assertThat(tree.text(".note span")).contains("what came was no tree");
    }

    @Test
    void tellsAssistiveTechnologyWhatItIs() {
        showSmall();
        var canvas = page.locator("es-tree canvas.tree");

        assertThat(canvas.getAttribute("role")).isEqualTo("application");
        assertThat(canvas.getAttribute("tabindex")).isEqualTo("0");
        assertThat(tree.text("#" + canvas.getAttribute("aria-describedby"))).contains("Arrow keys");
        assertThat(page.locator("es-tree .said").getAttribute("aria-live")).isEqualTo("polite");
        assertThat(page.locator("es-tree .ring").isVisible()).isFalse();
        page.keyboard().press("Tab");
        assertThat(page.locator("es-tree .ring").isVisible()).isTrue();
    }

    @Test
    void coloursByWhatIsAsked() {
        showSmall();

        page.evaluate("() => tree.setAttribute('color-by', 'state')");
        tree.untilPainted();

        assertThat(colorAt("c")).isEqualTo("180,35,24");
        assertThat(tree.text(".legend")).doesNotContain("Value");
    }

    @Test
    void isDrawnAgainWhenTheSchemeChanges() {
        showSmall();
        var place = tree.placeOf("c");
        var x = place.path("x").asDouble();
        var y = place.path("y").asDouble();

        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        tree.untilPainted();
        assertThat(tree.pixel(x, y)).isEqualTo("241,163,64");
        assertThat(tree.pixel(x, y + 60)).isEqualTo("27,32,35");

        page.evaluate("() => document.documentElement.style.colorScheme = 'light'");
        tree.untilPainted();
        assertThat(tree.pixel(x, y)).isEqualTo("163,74,0");
        assertThat(tree.pixel(x, y + 60)).isEqualTo("255,255,255");
    }

    @Test
    void isSharpOnAFineScreen() {
        try (var fine =
                open(new Browser.NewContextOptions().setViewportSize(800, 600).setDeviceScaleFactor(2))) {
            fine.show(2000);
            assertThat(fine.json("""
                    () => { const c = tree.shadowRoot.querySelector('.tree');
                      return JSON.stringify(c.width === 2 * c.clientWidth && c.height === 2 * c.clientHeight); }""")).isEqualTo(json("true"));
        }
    }

    /** Where it goes is judged; how fast is printed: how busy a machine is besides is not the drawing's. */
    @Test
    void followsThePointerAndTimesItself() {
        tree.show(2000);
        var firstPaint = page.evaluate("() => measure.firstPaint(tree)");
        tree.untilPainted();
        var before = tree.placeOf("n0");

        var drag = timed(() -> circle(() -> page.mouse().down()));
        page.mouse().up();
        tree.untilPainted();
        var after = tree.placeOf("n0");
        var wheel =
                timed(() -> IntStream.range(0, STEPS).forEach(i -> page.mouse().wheel(0, i < STEPS / 2 ? -40 : 40)));

        LOG.log(Level.INFO, "2000 nodes: first paint {0} ms, drag {1}, wheel {2}", firstPaint, drag, wheel);
        assertThat(after.path("x").asDouble() - before.path("x").asDouble()).isCloseTo(RADIUS, within(1.5));
        assertThat(after.path("y").asDouble() - before.path("y").asDouble()).isCloseTo(0, within(1.5));
        assertThat(tree.known().path("nodes").size()).isEqualTo(2000);
    }

    /** Moves the pointer from the middle of a circle onto it and once around. */
    private void circle(Runnable begin) {
        page.mouse().move(MIDDLE, MIDDLE);
        begin.run();
        for (int i = 0; i <= STEPS; i++) {
            double angle = 2 * Math.PI * i / STEPS;
            page.mouse().move(MIDDLE + RADIUS * Math.cos(angle), MIDDLE + RADIUS * Math.sin(angle));
        }
    }

    private String timed(Runnable deed) {
        page.evaluate("() => { window.stop = measure.watchFrames(); }");
        deed.run();
        return (String) page.evaluate("() => JSON.stringify(stop())");
    }

    private static JsonNode grown() {
        var nodes = new ArrayList<JsonNode>();
        json(SMALL).path("nodes").forEach(nodes::add);
        nodes.set(3, json(SECOND).path("nodes").get(0));
        nodes.add(json(THIRD).path("nodes").get(0));
        return json("{\"seq\": 3, \"running\": false, \"path\": [], \"nodes\": %s}"
                .formatted(JsonMapper.shared().writeValueAsString(nodes)));
    }
}
