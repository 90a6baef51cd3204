package dev.espalier.ui.pairs;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.espalier.webagent.PageItem.Box;
import dev.espalier.webagent.PageView.Viewport;
import dev.espalier.webagent.Situation.Seen;
import java.util.Locale;

/** The screenshot of a page, with frames around what answers name. */
final class PairPicture extends Div {

    private static final double PERCENT = 100;

    private final transient Viewport viewport;
    private final boolean taken;

    /** @param seen the page
     * @param moment when it was seen, as in "Page before" */
    PairPicture(Seen seen, String moment) {
        addClassName("es-picture");
        viewport = seen.page().viewport();
        var screenshot = seen.observation().screenshot();
        taken = screenshot != null;
        add(
                screenshot == null
                        ? new Paragraph("No screenshot was taken.")
                        : new Image(
                                "data/pictures/" + screenshot.hex(),
                                "%s: %s at %s"
                                        .formatted(
                                                moment,
                                                seen.page().title(),
                                                seen.page().url())));
    }

    /**
     * Draws a frame.
     *
     * @param tone "chosen" or "rejected"
     */
    void frame(Box box, String label, String tone) {
        if (!taken) {
            return;
        }
        var frame = new Span(new Span(label));
        frame.addClassName("es-answer-frame");
        frame.getElement().setAttribute("data-tone", tone);
        frame.getElement().setAttribute("aria-hidden", "true"); // the answers name the same elements in words
        frame.getStyle()
                .set("left", percent(box.x(), viewport.width()))
                .set("top", percent(box.y(), viewport.height()))
                .set("width", percent(box.width(), viewport.width()))
                .set("height", percent(box.height(), viewport.height()));
        add(frame);
    }

    private static String percent(int part, int whole) {
        return String.format(Locale.ROOT, "%.3f%%", PERCENT * part / whole);
    }
}
