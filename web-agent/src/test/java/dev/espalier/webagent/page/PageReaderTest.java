package dev.espalier.webagent.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.webagent.Capture;
import dev.espalier.webagent.PageItem.Box;
import dev.espalier.webagent.PageItem.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageReaderTest {

    private static final String CAPTURE = """
            {"version":"%s","tabs":[],"dialogs":[],"frames":[
            {"children":[1],"page":{"url":"http://a.test/","title":"A","w":400,"h":300,"items":[
              {"r":1,"role":"button","n":"Seen","f":32%s},{"r":2,"role":"button","n":"Below"},
              {"frame":0,"n":"Inner"%s}]}},
            {"children":[],"page":{"w":120,"h":500,"items":[
              {"r":1,"role":"link","n":"In both","f":32%s},{"r":2,"role":"link","n":"In the frame alone","f":32%s}]}}]}""";

    private static final String THIRD = CAPTURE.formatted(
            "page-v3",
            ",\"at\":[-8,20,60,30]",
            ",\"v\":1,\"at\":[310,100,120,500]",
            ",\"at\":[5,6,200,40]",
            ",\"at\":[100,6,20,40]");

    private static final String SECOND = CAPTURE.formatted("page-v2", "", ",\"v\":1", "", "");

    private final PageReader reader = new PageReader();

    @Test
    void placesElementsInTheViewportOfThePage() {
        assertThat(places(THIRD))
                .containsExactly(
                        new Place(true, new Box(0, 20, 52, 30)),
                        Place.OUTSIDE,
                        new Place(true, new Box(315, 106, 85, 40)),
                        new Place(true, null));
    }

    @Test
    void readsCapturesInWhichNoElementHasAPlaceYet() {
        assertThat(places(SECOND))
                .containsExactly(new Place(true, null), Place.OUTSIDE, new Place(true, null), new Place(true, null));
    }

    @Test
    void readsTheSamePageWhetherPlacesAreKnownOrNot() {
        var one = reader.read(new Capture(SECOND));
        var other = reader.read(new Capture(THIRD));

        assertThat(new CompactRenderer().render(other).text())
                .isEqualTo(new CompactRenderer().render(one).text());
        assertThat(new StateKeys().of(other)).isEqualTo(new StateKeys().of(one));
    }

    @Test
    void refusesOtherVersions() {
        var first = new Capture(SECOND.replace("page-v2", "page-v1"));

        assertThatThrownBy(() -> reader.read(first))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a capture must be of version page-v3 or page-v2, but was of \"page-v1\"");
    }

    private List<Place> places(String json) {
        return reader.read(new Capture(json)).elements().stream()
                .map(element -> element.place())
                .toList();
    }
}
