package dev.espalier.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page with the element that draws a search tree, made of the program's own scripts and styles. Its snapshot is
 * whatever {@link #answer} says at the time.
 */
final class TreePage implements AutoCloseable {

    /** Answers a request for the snapshot. */
    interface Answer {
        void give(Route route);
    }

    private final Page page;
    private Answer answer = route -> route.fulfill(new Route.FulfillOptions().setStatus(404));
    private int asked;

    TreePage(Chromium chromium, ElementServer server, Browser.NewContextOptions options) {
        page = chromium.browser().newContext(options).newPage();
        page.route(server.url("/snapshot*"), route -> {
            asked++;
            answer.give(route);
        });
        page.navigate(server.url("/"));
        page.waitForFunction("() => window.grow && customElements.get('es-tree')");
    }

    Page page() {
        return page;
    }

    /** Returns how often the snapshot was asked for. */
    int asked() {
        return asked;
    }

    /** Says how the snapshot is answered from now on. */
    void answer(Answer next) {
        answer = next;
    }

    void answer(String json) {
        answer(route -> route.fulfill(
                new Route.FulfillOptions().setContentType("application/json").setBody(json)));
    }

    /** Grows a tree of so many nodes, and shows it. */
    String show(int nodes) {
        var json = (String) page.evaluate("size => JSON.stringify(grow(size, 7))", nodes);
        answer(json);
        ask();
        untilThereAre(nodes);
        untilPainted();
        return json;
    }

    /** Has the element ask for its snapshot. */
    void ask() {
        page.evaluate("() => tree.setAttribute('src', 'snapshot')");
    }

    void untilThereAre(int nodes) {
        page.waitForFunction("count => tree.toJSON().nodes.length === count", nodes);
    }

    /** Waits until what was asked of the element has been drawn, and has come to rest. */
    void untilPainted() {
        page.evaluate("""
                async () => {
                  const start = performance.now();
                  while (performance.now() - start < 200) await new Promise(requestAnimationFrame);
                }""");
    }

    /** Takes a diff as it comes over the wire. */
    void apply(String diff) {
        page.evaluate("diff => tree.apply(diff)", diff);
    }

    /** Returns what the element knows. */
    JsonNode known() {
        return json("() => JSON.stringify(tree)");
    }

    /** Returns what the element has told the page. */
    JsonNode heard() {
        return json("() => JSON.stringify(heard)");
    }

    JsonNode json(String script) {
        return JsonMapper.shared().readTree((String) page.evaluate(script));
    }

    String selected() {
        return page.locator("es-tree").getAttribute("selected");
    }

    /** Returns a text inside the element. */
    String text(String selector) {
        return page.locator("es-tree " + selector).textContent();
    }

    /** Returns the place of a node's mark, in pixels of the viewport. */
    JsonNode placeOf(String id) {
        return JsonMapper.shared()
                .readTree((String) page.evaluate("id => JSON.stringify(tree.placeOf(id)) ?? 'null'", id));
    }

    /** Returns the colour of one pixel of the drawing, as in {@code 255,255,255}. */
    String pixel(double x, double y) {
        return (String) page.evaluate("""
                ([x, y]) => {
                  const drawing = tree.shadowRoot.querySelector('.tree');
                  const copy = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });
                  const context = copy.getContext('2d');
                  const ratio = drawing.width / drawing.clientWidth;
                  const box = drawing.getBoundingClientRect();
                  context.drawImage(drawing, -Math.round((x - box.left) * ratio), -Math.round((y - box.top) * ratio));
                  return context.getImageData(0, 0, 1, 1).data.slice(0, 3).join();
                }""", List.of(x, y));
    }

    @Override
    public void close() {
        page.context().close();
    }
}
