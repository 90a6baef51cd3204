package dev.espalier.webagent.page;

import dev.espalier.webagent.PageItem;
import dev.espalier.webagent.PageItem.Element;
import dev.espalier.webagent.PageItem.Text;
import dev.espalier.webagent.PageView;
import dev.espalier.webagent.page.CompactRenderer.Line;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a page is made of: its headings, and how many elements stand in each landmark and form between them. */
final class Outline {

    private record Place(String region, String landmark, int form) {}

    private final List<Line> lines = new ArrayList<>();
    private @Nullable Place place;
    private int elements;

    private Outline() {}

    static List<Line> of(PageView page) {
        var outline = new Outline();
        outline.lines.add(new Line("OUTLINE:", null, false));
        page.items().forEach(outline::add);
        outline.finishPlace();
        return outline.lines;
    }

    private void add(PageItem item) {
        switch (item) {
            case Text(var text, var heading, var _)
            when heading > 0 -> {
                finishPlace();
                lines.add(new Line("#".repeat(heading) + " " + text, null, false));
            }
            case Text _ -> {}
            case Element element -> count(element);
        }
    }

    private void count(Element element) {
        var where = element.surroundings();
        var now = new Place(where.region(), where.landmark(), where.form());
        if (!now.equals(place)) {
            finishPlace();
            place = now;
        }
        elements++;
    }

    private void finishPlace() {
        if (place != null && elements > 0) {
            String region = place.region().isEmpty() ? "page" : place.region();
            String name = place.landmark().isEmpty() ? "" : " " + ElementLine.quoted(place.landmark());
            String form = place.form() < 0 ? "" : " form " + place.form();
            lines.add(new Line("%s%s%s: %d elements".formatted(region, name, form, elements), null, false));
        }
        place = null;
        elements = 0;
    }
}
