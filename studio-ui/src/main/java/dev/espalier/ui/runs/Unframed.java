package dev.espalier.ui.runs;

import dev.espalier.webagent.ActionText;
import dev.espalier.webagent.PageItem.Element;
import dev.espalier.webagent.PageView;
import dev.espalier.webagent.PageView.Viewport;
import dev.espalier.webagent.WebAction;

/** Why an action has no frame in the picture of its page. */
final class Unframed {

    private Unframed() {}

    /** Returns the reason, as the end of a sentence. */
    static String why(PageView page, WebAction command) {
        var ref = ActionText.target(command);
        if (ref == null) {
            return "the action names no element";
        }
        return page.element(ref)
                .map(element -> where(element, page.viewport()))
                .orElse("the element does not stand on this page");
    }

    /** A place outside has no box, but where a page goes on at one end only, it lies there, or out of sight in a frame. */
    private static String where(Element element, Viewport viewport) {
        if (element.inView()) {
            return "where the element lay was not noted";
        }
        boolean goesOnAbove = viewport.scrollY() > 0;
        boolean goesOnBelow = viewport.scrollY() + viewport.height() < viewport.pageHeight();
        if (goesOnAbove == goesOnBelow || element.ref().isFramed()) {
            return "the element lay outside what the picture shows";
        }
        return "the element lay %s what the picture shows".formatted(goesOnAbove ? "above" : "below");
    }
}
