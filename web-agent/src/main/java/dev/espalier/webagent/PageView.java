package dev.espalier.webagent;

import java.util.List;
import java.util.Optional;

/**
 * A capture, read: what stands on the page in document order, over all its frames.
 *
 * @param alerts texts of alerts, live regions and validation messages
 * @param items texts and elements in document order
 */
public record PageView(
        String url, String title, List<Tab> tabs, Viewport viewport, List<String> alerts, List<PageItem> items) {

    public PageView {
        tabs = List.copyOf(tabs);
        alerts = List.copyOf(alerts);
        items = List.copyOf(items);
    }

    public record Tab(int index, String title, String url, boolean active) {}

    /** All in CSS pixels. */
    public record Viewport(int width, int height, int scrollY, int pageHeight) {}

    public List<PageItem.Element> elements() {
        return items.stream()
                .filter(PageItem.Element.class::isInstance)
                .map(PageItem.Element.class::cast)
                .toList();
    }

    public Optional<PageItem.Element> element(Ref ref) {
        return elements().stream().filter(element -> element.ref().equals(ref)).findFirst();
    }
}
