package dev.espalier.webagent.page;

import dev.espalier.webagent.PageItem;
import dev.espalier.webagent.PageItem.Element;
import dev.espalier.webagent.PageItem.Text;
import dev.espalier.webagent.PageLevel;
import dev.espalier.webagent.PageView;
import dev.espalier.webagent.Ref;
import dev.espalier.webagent.page.Rendering.Dropped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Renders pages as the text that policies read: a head of a few lines, then one line a text or element, in document
 * order, elements with their ref. A pure function, which may be shared between threads.
 */
public final class CompactRenderer {

    /** Names this renderer wherever a text of it is kept. */
    public static final String VERSION = "compact-v1";

    /** About 3,000 to 4,000 tokens. */
    public static final int DEFAULT_CAP = 12_000;

    private static final int FOR_LAST_LINE = 60;

    /** @param ref of the element that the line shows, null for other lines */
    record Line(String text, @Nullable Ref ref, boolean item) {}

    private final int cap;

    public CompactRenderer() {
        this(DEFAULT_CAP);
    }

    /** @param cap most characters of a text, 500 or more */
    public CompactRenderer(int cap) {
        if (cap < 500) {
            throw new IllegalArgumentException("cap must be 500 or more, but was " + cap);
        }
        this.cap = cap;
    }

    /** Renders as much as fits: the page, else the viewport with an outline, else what fits of the viewport. */
    public Rendering render(PageView page) {
        var whole = render(page, PageLevel.PAGE);
        if (whole.dropped().characters() == 0) {
            return whole;
        }
        var both = lines(page, PageLevel.VIEWPORT_AND_OUTLINE);
        return length(PageHead.of(page), both) + FOR_LAST_LINE <= cap
                ? cut(page, PageLevel.VIEWPORT_AND_OUTLINE, both)
                : render(page, PageLevel.VIEWPORT);
    }

    /** Renders at one level; what exceeds the cap is cut off at the end and counted. */
    public Rendering render(PageView page, PageLevel level) {
        return cut(page, level, lines(page, level));
    }

    /** Renders at one level without the lines of some elements, which are counted as cut off. */
    public Rendering render(PageView page, PageLevel level, Set<Ref> without) {
        var lines = lines(page, level);
        lines.removeIf(line -> line.ref() != null && without.contains(line.ref()));
        return cut(page, level, lines);
    }

    private static List<Line> lines(PageView page, PageLevel level) {
        var lines = new ArrayList<Line>();
        if (level != PageLevel.OUTLINE) {
            for (PageItem item : page.items()) {
                if (level == PageLevel.PAGE || item.inView()) {
                    lines.add(line(item));
                }
            }
        }
        if (level == PageLevel.OUTLINE || level == PageLevel.VIEWPORT_AND_OUTLINE) {
            lines.addAll(Outline.of(page));
        }
        return lines;
    }

    private static Line line(PageItem item) {
        return switch (item) {
            case Text(var text, var heading, var _) ->
                new Line(heading == 0 ? text : "#".repeat(heading) + " " + text, null, true);
            case Element element -> new Line(ElementLine.of(element), element.ref(), true);
        };
    }

    private Rendering cut(PageView page, PageLevel level, List<Line> lines) {
        String head = PageHead.of(page);
        long items = lines.stream().filter(Line::item).count();
        boolean fits = length(head, lines) <= cap && items == page.items().size();
        int room = cap - head.length() - (fits ? 0 : FOR_LAST_LINE);
        var text = new StringBuilder(head);
        var shown = new LinkedHashSet<Ref>();
        int texts = 0;
        int characters = 0;
        for (Line line : lines) {
            room -= line.text().length() + 1;
            if (room < 0) {
                break;
            }
            text.append('\n').append(line.text());
            characters += line.item() ? line.text().length() + 1 : 0;
            if (line.ref() != null) {
                shown.add(line.ref());
            } else if (line.item()) {
                texts++;
            }
        }
        int elements = page.elements().size();
        int missing = page.items().size() - shown.size() - texts;
        if (missing == 0) {
            return new Rendering(text.toString(), level, shown, new Dropped(0, 0, 0));
        }
        int all = length("", lines(page, PageLevel.PAGE));
        var dropped = new Dropped(elements - shown.size(), missing - elements + shown.size(), all - characters);
        text.append("\n… %d more elements, %d more texts".formatted(dropped.elements(), dropped.texts()));
        return new Rendering(text.toString(), level, shown, dropped);
    }

    private static int length(String head, List<Line> lines) {
        return head.length()
                + lines.stream().mapToInt(line -> line.text().length() + 1).sum();
    }
}
