package dev.espalier.webagent.page;

import dev.espalier.webagent.PageView;
import dev.espalier.webagent.PageView.Tab;
import dev.espalier.webagent.PageView.Viewport;
import java.util.ArrayList;
import java.util.stream.Collectors;

/** The lines before a page's items: where it is, what tabs there are, how far it is scrolled, what it warns of. */
final class PageHead {

    private static final int ALERTS = 3;

    private PageHead() {}

    static String of(PageView page) {
        var lines = new ArrayList<String>();
        lines.add("URL: " + page.url());
        lines.add("TITLE: " + page.title());
        if (page.tabs().size() > 1) {
            lines.add("TABS: " + page.tabs().stream().map(PageHead::tab).collect(Collectors.joining(" | ")));
        }
        lines.add("VIEW: " + view(page.viewport()));
        page.alerts().stream().limit(ALERTS).forEach(alert -> lines.add("ALERT: " + ElementLine.quoted(alert)));
        lines.add("---");
        return String.join("\n", lines);
    }

    private static String tab(Tab tab) {
        return "%d%s %s".formatted(tab.index(), tab.active() ? "*" : "", ElementLine.quoted(tab.title()));
    }

    private static String view(Viewport view) {
        int end = Math.min(view.scrollY() + view.height(), Math.max(view.pageHeight(), view.height()));
        int whole = Math.max(view.pageHeight(), 1);
        return "%d-%d of %d px (%d%%)"
                .formatted(view.scrollY(), end, view.pageHeight(), Math.min(100, 100 * end / whole));
    }
}
