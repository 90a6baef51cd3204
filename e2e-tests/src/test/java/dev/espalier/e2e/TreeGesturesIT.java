package dev.espalier.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people do with the drawing of a search tree: with the pointer, with keys, by looking for a word. */
class TreeGesturesIT extends TreeFixture {

    @Test
    void selectsWhatIsClicked() {
        showSmall();

        click("c");

        assertThat(tree.selected()).isEqualTo("c");
        assertThat(tree.heard().toString()).isEqualTo("[{\"type\":\"es-tree-select\",\"id\":\"c\"}]");
        page.evaluate("() => tree.select('b')");
        assertThat(tree.selected()).isEqualTo("b");
        assertThat(tree.heard()).hasSize(1);
    }

    @Test
    void walksByStructureAndTellsOnceAtTheEnd() {
        showSmall();
        page.locator("es-tree canvas.tree").focus();

        var walked = new ArrayList<String>();
        for (var key :
                List.of("ArrowRight", "ArrowRight", "ArrowDown", "ArrowRight", "ArrowLeft", "ArrowUp", "ArrowRight")) {
            page.keyboard().press(key);
            walked.add(tree.selected());
        }
        page.waitForFunction("() => heard.length > 0");
        tree.untilPainted();

        assertThat(walked).containsExactly("a", "b", "c", "c", "a", "a", "b");
        assertThat(tree.heard().get(tree.heard().size() - 1).path("id").asString())
                .isEqualTo("b");
        assertThat(tree.heard().size()).isLessThan(walked.size());
        assertThat(tree.text(".said")).isEqualTo("CLICK [27] link Ribeira, depth 1, value 0.770, 8 visits, open");
        page.keyboard().press("Enter");
        assertThat(tree.heard().get(tree.heard().size() - 1).toString())
                .isEqualTo("{\"type\":\"es-tree-select\",\"id\":\"b\",\"open\":true}");
        page.keyboard().press("n");
        assertThat(tree.selected()).isEqualTo("c");
    }

    @Test
    void listsItsKeysAndLeavesThoseAloneThatAreSwitchedOff() {
        showSmall();
        page.locator("es-tree canvas.tree").focus();
        page.keyboard().press("?");
        var listed = page.locator("dialog.es-keys table:has(caption:text-is('Search tree')) tbody th");
        assertThat(listed.allTextContents())
                .hasSize(16)
                .contains("To the first child", "Open the node", "Show the whole tree", "Zoom in");
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("To the first child: on"))
                .uncheck();
        page.keyboard().press("Escape");

        page.locator("es-tree canvas.tree").focus();
        page.keyboard().press("ArrowRight");
        assertThat(tree.selected()).isNull();
        page.keyboard().press("ArrowDown");
        assertThat(tree.selected()).isEqualTo("a");
    }

    @Test
    void takesNoKeyThatScrollsThePageUnlessItHasTheFocus() {
        showSmall();

        page.keyboard().press("ArrowDown");
        assertThat(tree.selected()).isNull();
        page.keyboard().press("n");
        assertThat(tree.selected()).isEqualTo("c");
        assertThat(page.locator("es-tree button.fit").getAttribute("title")).isEqualTo("Show the whole tree (F)");
        page.evaluate("() => tree.remove()");
        assertThat(page.evaluate("() => espalierKeys.list().map(({ scope }) => scope)"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .isNotEmpty()
                .doesNotContain("search tree");
    }

    @Test
    void dimsByItsAttributeToo() {
        showSmall();

        page.evaluate("() => tree.setAttribute('dim', 'start')");
        tree.untilPainted();
        assertThat(colorAt("a")).isEqualTo("111,119,115");
        assertThat(colorAt("c")).isNotEqualTo("163,74,0");
        page.evaluate("() => tree.removeAttribute('dim')");
        tree.untilPainted();
        assertThat(colorAt("c")).isEqualTo("163,74,0");
    }

    @Test
    void dimsWhatAFilterLeavesOut() {
        showSmall();

        assertThat(page.evaluate("() => tree.filter('START')")).isEqualTo(1);
        tree.untilPainted();

        assertThat(tree.text(".said")).isEqualTo("1 of 4 nodes match");
        assertThat(colorAt("a")).isEqualTo("111,119,115");
        assertThat(colorAt("c")).isNotEqualTo("163,74,0").isNotEqualTo("255,255,255");
        assertThat(page.evaluate("() => tree.filter('')")).isEqualTo(4);
        tree.untilPainted();
        assertThat(colorAt("c")).isEqualTo("163,74,0");
    }

    @Test
    void zoomsAtThePointerAndFitsAgain() {
        tree.show(250);
        var before = tree.placeOf("n40");

        page.mouse().move(before.path("x").asDouble(), before.path("y").asDouble());
        page.mouse().wheel(0, -900);
        tree.untilPainted();
        assertThat(away(before, tree.placeOf("n40"))).isLessThan(8);
        assertThat(page.locator("es-tree canvas.map").isVisible()).isTrue();
        assertThat(away(before, tree.placeOf("n0"))).isGreaterThan(1000);

        page.locator("es-tree canvas.tree").focus();
        page.keyboard().press("f");
        tree.untilPainted();
        assertThat(away(before, tree.placeOf("n40"))).isLessThan(2);
        assertThat(page.locator("es-tree canvas.map").isVisible()).isFalse();
    }

    @Test
    void showsAfterADragWhatItWouldShowAnyway() {
        tree.show(2000);
        page.mouse().move(600, 400);
        page.mouse().wheel(0, -700);
        tree.untilPainted();

        page.mouse().down();
        page.mouse().move(500, 300);
        page.mouse().move(430, 330);
        tree.untilPainted();
        var dragged = picture();
        page.mouse().up();
        tree.untilPainted();

        assertThat(differences(dragged, picture())).isLessThan(dragged.length / 200);
    }

    @Test
    void foldsAwayWhatWasHardlyVisitedUntilItIsAskedFor() {
        var nodes = json(tree.show(10_000)).path("nodes");
        var folded = StreamSupport.stream(nodes.spliterator(), false)
                .map(node -> node.path("id").asString())
                .filter(id -> tree.placeOf(id).isNull())
                .collect(Collectors.toSet());
        assertThat(folded).hasSizeBetween(7000, 9999);
        var one = folded.iterator().next();

        page.evaluate("id => tree.select(id)", one);

        assertThat(tree.placeOf(one).isNull()).isFalse();
    }

    private void click(String id) {
        var place = tree.placeOf(id);
        page.mouse().click(place.path("x").asDouble(), place.path("y").asDouble());
    }

    private static double away(JsonNode one, JsonNode other) {
        return Math.hypot(
                one.path("x").asDouble() - other.path("x").asDouble(),
                one.path("y").asDouble() - other.path("y").asDouble());
    }

    private int[] picture() {
        return JsonMapper.shared().readValue((String) page.evaluate("""
                () => { const c = tree.shadowRoot.querySelector('.tree'); const copy = document.createElement('canvas');
                  copy.width = c.width; copy.height = c.height; const context = copy.getContext('2d');
                  context.drawImage(c, 0, 0);
                  return JSON.stringify([...new Uint32Array(context.getImageData(0, 0, c.width, c.height).data.buffer)]
                    .map(color => color & 0xffffff)); }"""), int[].class);
    }

    private static int differences(int[] one, int[] other) {
        int count = 0;
        for (int i = 0; i < one.length; i++) {
            count += one[i] == other[i] ? 0 : 1;
        }
        return count;
    }
}
