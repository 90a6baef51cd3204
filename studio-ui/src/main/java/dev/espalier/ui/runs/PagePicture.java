package dev.espalier.ui.runs;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.espalier.mcts.Edge;
import dev.espalier.practice.NodeAccount;
import dev.espalier.webagent.PageItem.Box;
import dev.espalier.webagent.Proposal;
import java.util.Locale;

/** The screenshot of a page, with a numbered frame around what each proposal names. */
final class PagePicture extends Div {

    private static final double PERCENT = 100;

    PagePicture(NodeAccount account) {
        addClassName("es-picture");
        var screenshot = account.observation().screenshot();
        if (screenshot == null) {
            add(new Paragraph("No screenshot was taken."));
            return;
        }
        var page = account.page();
        var picture = new Image(
                "data/pictures/" + screenshot.hex(), "Screenshot of %s at %s".formatted(page.title(), page.url()));
        add(picture);
        int width = page.viewport().width();
        int height = page.viewport().height();
        for (Edge<Proposal> edge : account.record().proposals()) {
            account.box(edge.action().command()).ifPresent(box -> add(frame(box, width, height, edge.ordinal() + 1)));
        }
    }

    private static Span frame(Box box, int width, int height, int number) {
        var frame = new Span(Integer.toString(number));
        frame.addClassName("es-frame");
        frame.getElement().setAttribute("aria-hidden", "true"); // the table says the same
        frame.getStyle()
                .set("left", percent(box.x(), width))
                .set("top", percent(box.y(), height))
                .set("width", percent(box.width(), width))
                .set("height", percent(box.height(), height));
        return frame;
    }

    private static String percent(int part, int whole) {
        return String.format(Locale.ROOT, "%.3f%%", PERCENT * part / whole);
    }
}
