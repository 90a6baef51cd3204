package dev.espalier.webagent.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import dev.espalier.webagent.PageItem.Box;
import dev.espalier.webagent.PageItem.Element;
import dev.espalier.webagent.PageItem.Place;
import dev.espalier.webagent.Situation.Seen;
import org.junit.jupiter.api.Test;

/** Where elements stand in the viewport, beside what the browser's own driver says. */
class BoxesIT extends BrowserFixture {

    @Test
    void tellsWhereAnElementStands() {
        var seen = open("<p>Before</p><button style='margin: 10.4px 33.7px; padding: 7px'>Here</button>");

        assertThat(boxOf(seen, "1")).isEqualTo(whole(page().locator("button")));
    }

    @Test
    void tellsNothingOfWhatLiesOutside() {
        var seen = open("<button>Here</button><div style='height: 4000px'></div><button>Below</button>");

        assertThat(element(seen, "1").place().box()).isNotNull();
        assertThat(element(seen, "2").place()).isEqualTo(Place.OUTSIDE);
    }

    @Test
    void countsFromTheViewportOfAScrolledPage() {
        open("<div style='height: 900px'></div><button>Far</button><div style='height: 4000px'></div>");
        page().evaluate("() => window.scrollTo(0, 700)");
        var seen = again();

        assertThat(boxOf(seen, "1")).isEqualTo(whole(page().locator("button")));
        assertThat(boxOf(seen, "1").y()).isBetween(200, 230);
    }

    @Test
    void cutsOffWhatTheViewportDoesNotShow() {
        var seen = open(
                "<button style='position: absolute; left: -30px; top: -10px; width: 90px; height: 40px'>Corner</button>"
                        + "<button style='position: fixed; right: -50px; bottom: -20px; width: 90px; height: 40px'>Other</button>");

        assertThat(boxOf(seen, "1")).isEqualTo(new Box(0, 0, 60, 30));
        var view = seen.page().viewport();
        assertThat(boxOf(seen, "2")).isEqualTo(new Box(view.width() - 40, view.height() - 20, 40, 20));
    }

    @Test
    void tellsTheWholeBoxOfWhatScrollsInsideTheView() {
        var seen = open("<div style='height: 50px; overflow: auto'><button style='height: 30px'>First</button><br>"
                + "<button style='height: 40px'>Half</button></div>");

        assertThat(boxOf(seen, "2")).isEqualTo(whole(page().getByText("Half")));
    }

    @Test
    void seesIntoShadowRoots() {
        var seen = open("""
                <p>Above</p><x-box></x-box>
                <script>customElements.define('x-box', class extends HTMLElement {
                  connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '<button>Inside</button>'; }
                })</script>""");

        assertThat(boxOf(seen, "1")).isEqualTo(whole(page().locator("x-box button")));
    }

    @Test
    void addsUpWhereFramesBegin() {
        site.page("inner", "<p>Card</p><input aria-label=Number><iframe src=deep style='padding: 9px'></iframe>");
        site.page("deep", "<button>Pay</button><div style='height: 900px'></div><button>Under</button>");

        var seen = open(
                "<iframe src=inner width=500 height=320 style='margin: 21px; border: 6px solid; padding: 4px 11px'>"
                        + "</iframe>");

        var outer = page().frameLocator("iframe");
        assertThat(boxOf(seen, "f1-1")).isEqualTo(whole(outer.locator("input")));
        assertThat(boxOf(seen, "f2-1"))
                .isEqualTo(whole(outer.frameLocator("iframe").locator("button >> nth=0")));
        assertThat(element(seen, "f2-2").place()).isEqualTo(Place.OUTSIDE);
    }

    @Test
    void cutsOffWhatAFrameDoesNotShow() {
        site.page(
                "inner",
                "<button style='position: absolute; left: 20px; top: 30px; width: 300px; height: 80px'>Wide</button>");

        var seen = open("<body style='margin: 0'><iframe src=inner width=200 height=90 style='border: 0'></iframe>");

        assertThat(boxOf(seen, "f1-1")).isEqualTo(new Box(20, 30, 180, 60));
    }

    private Page page() {
        return ((PlaywrightSession) session).opened().active();
    }

    private Seen again() {
        return ((PlaywrightSession) session).opened().lookAgain();
    }

    private static Box boxOf(Seen seen, String ref) {
        Element element = element(seen, ref);
        assertThat(element.inView()).isTrue();
        return element.place().box();
    }

    /** Returns the driver's box, its edges rounded to pixels. */
    private static Box whole(Locator locator) {
        BoundingBox box = locator.boundingBox();
        int x = (int) Math.round(box.x);
        int y = (int) Math.round(box.y);
        return new Box(x, y, (int) Math.round(box.x + box.width) - x, (int) Math.round(box.y + box.height) - y);
    }
}
