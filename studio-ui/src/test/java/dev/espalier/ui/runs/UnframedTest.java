package dev.espalier.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.webagent.PageItem.Element;
import dev.espalier.webagent.PageItem.Make;
import dev.espalier.webagent.PageItem.Place;
import dev.espalier.webagent.PageItem.Range;
import dev.espalier.webagent.PageItem.State;
import dev.espalier.webagent.PageItem.Surroundings;
import dev.espalier.webagent.PageView;
import dev.espalier.webagent.PageView.Viewport;
import dev.espalier.webagent.Ref;
import dev.espalier.webagent.WebAction;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnframedTest {

    private static final int HEIGHT = 720;
    private static final WebAction CLICK = new WebAction.Click(new Ref("1"));

    @Test
    void anElementLiesWhereThePageGoesOn() {
        assertThat(Unframed.why(page(Place.OUTSIDE, 0, 2 * HEIGHT), CLICK))
                .isEqualTo("the element lay below what the picture shows");
        assertThat(Unframed.why(page(Place.OUTSIDE, HEIGHT, 2 * HEIGHT), CLICK))
                .isEqualTo("the element lay above what the picture shows");
        assertThat(Unframed.why(page(Place.OUTSIDE, HEIGHT, 3 * HEIGHT), CLICK))
                .isEqualTo("the element lay outside what the picture shows");
    }

    @Test
    void whatIsNotKnownIsNotGuessed() {
        assertThat(Unframed.why(page(new Place(true, null), 0, HEIGHT), CLICK))
                .isEqualTo("where the element lay was not noted");
        assertThat(Unframed.why(page(Place.OUTSIDE, 0, HEIGHT), new WebAction.Click(new Ref("2"))))
                .isEqualTo("the element does not stand on this page");
    }

    private static PageView page(Place place, int scrolled, int pageHeight) {
        var element = new Element(
                new Ref("1"),
                "button",
                "Save",
                new State("", null, null, false, false, false, false, false),
                new Make("button", "", List.of(), "", Range.OPEN),
                new Surroundings("", "", -1, "", 0, 1, 0, false),
                List.of(),
                place);
        return new PageView(
                "http://made-up.test/",
                "A page",
                List.of(),
                new Viewport(2 * HEIGHT, HEIGHT, scrolled, pageHeight),
                List.of(),
                List.of(element));
    }
}
