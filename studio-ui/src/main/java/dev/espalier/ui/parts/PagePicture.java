package dev.espalier.ui.parts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.espalier.webagent.PageItem.Box;
import dev.espalier.webagent.PageView.Viewport;
import dev.espalier.webagent.Situation.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The screenshot of a page, with frames around what actions name. A click shows it at its own size. */
public final class PagePicture extends Div {

    private static final double PERCENT = 100;

    /** How wide the narrowest picture is on a screen, and a badge and a letter of it, in CSS pixels. */
    private static final int NARROWEST = 270;

    private static final int BADGE = 14;
    private static final int LETTER = 8;

    private final transient Viewport viewport;
    private final String address;
    private final String words;
    private final transient List<Frame> frames = new ArrayList<>();

    /** What a frame says of what it is around. */
    public enum Tone {
        PLAIN,
        CHOSEN,
        REJECTED
    }

    private record Frame(Box box, String label, Tone tone) {}

    /** @param moment what the picture shows, as in "Page before" */
    public PagePicture(Seen seen, String moment) {
        addClassName("es-picture");
        viewport = seen.page().viewport();
        address = address(seen);
        words = "%s of %s at %s"
                .formatted(moment, seen.page().title(), seen.page().url());
        if (address.isEmpty()) {
            add(new Paragraph("No screenshot was taken."));
            return;
        }
        var button = new NativeButton("", _ -> enlarge());
        button.add(new Image(address, words));
        button.setTitle("Enlarge");
        add(button);
    }

    /** Returns where the screenshot of a page is had; empty when none was taken. */
    public static String address(Seen seen) {
        var screenshot = seen.observation().screenshot();
        return screenshot == null ? "" : "/data/pictures/" + screenshot.hex();
    }

    /** Draws a frame; what it is around is told in words beside the picture. */
    public void frame(Box box, String label, Tone tone) {
        if (!address.isEmpty()) {
            var frame = new Frame(box, label, tone);
            frames.add(frame);
            add(drawn(frame));
        }
    }

    private void enlarge() {
        var large = new Div(new Image(address, words));
        large.addClassNames("es-picture", "es-large");
        large.setWidth(viewport.width() + "px");
        frames.forEach(frame -> large.add(drawn(frame)));
        var dialog = new Dialog(words);
        dialog.add(large);
        dialog.getFooter().add(new Button("Close", _ -> dialog.close()));
        dialog.open();
    }

    private Span drawn(Frame frame) {
        var box = frame.box();
        var drawn = new Span(new Span(frame.label()));
        drawn.addClassName("es-frame");
        drawn.getElement().setAttribute("data-tone", frame.tone().name().toLowerCase(Locale.ROOT));
        drawn.getElement().setAttribute("data-badge", badge(frame));
        drawn.getElement().setAttribute("aria-hidden", "true");
        drawn.getStyle()
                .set("left", percent(box.x(), viewport.width()))
                .set("top", percent(box.y(), viewport.height()))
                .set("width", percent(box.width(), viewport.width()))
                .set("height", percent(box.height(), viewport.height()));
        return drawn;
    }

    /** Beside the frame, so that it covers nothing of what is framed; the two of a pair on either side of it. */
    private String badge(Frame frame) {
        double room =
                (double) viewport.width() * (BADGE + LETTER * frame.label().length()) / NARROWEST;
        boolean before = frame.box().x() >= room;
        boolean after = viewport.width() - frame.box().x() - frame.box().width() >= room;
        if (!before && !after) {
            return "inside";
        }
        return before && !(after && frame.tone() == Tone.REJECTED) ? "before" : "after";
    }

    private static String percent(int part, int whole) {
        return String.format(Locale.ROOT, "%.3f%%", PERCENT * part / whole);
    }
}
