package dev.espalier.ui.parts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.espalier.webagent.PageItem.Box;
import dev.espalier.webagent.PageView.Viewport;
import dev.espalier.webagent.Situation.Seen;
import java.util.Locale;

/** The screenshot of a page, with frames around what actions name. */
public final class PagePicture extends Div {

    private static final double PERCENT = 100;

    private final transient Viewport viewport;
    private final boolean taken;

    /** What a frame says of what it is around. */
    public enum Tone {
        PLAIN,
        CHOSEN,
        REJECTED
    }

    /** @param moment what the picture shows, as in "Page before" */
    public PagePicture(Seen seen, String moment) {
        addClassName("es-picture");
        viewport = seen.page().viewport();
        var screenshot = seen.observation().screenshot();
        taken = screenshot != null;
        add(
                screenshot == null
                        ? new Paragraph("No screenshot was taken.")
                        : new Image(
                                address(seen),
                                "%s of %s at %s"
                                        .formatted(
                                                moment,
                                                seen.page().title(),
                                                seen.page().url())));
    }

    /** Returns where the screenshot of a page is had; empty when none was taken. */
    public static String address(Seen seen) {
        var screenshot = seen.observation().screenshot();
        return screenshot == null ? "" : "/data/pictures/" + screenshot.hex();
    }

    /** Draws a frame; what it is around is told in words beside the picture. */
    public void frame(Box box, String label, Tone tone) {
        if (!taken) {
            return;
        }
        var frame = new Span(new Span(label));
        frame.addClassName("es-frame");
        frame.getElement().setAttribute("data-tone", tone.name().toLowerCase(Locale.ROOT));
        frame.getElement().setAttribute("aria-hidden", "true");
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
