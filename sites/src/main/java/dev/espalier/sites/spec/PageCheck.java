package dev.espalier.sites.spec;

import dev.espalier.sites.spec.Widget.Kind;
import dev.espalier.sites.spec.Widget.Place;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Checks what visitors see. */
final class PageCheck {

    private static final Set<Kind> COMMON = EnumSet.of(Kind.LINK, Kind.BUTTON, Kind.BANNER);

    private final Declared declared;
    private final ExprCheck everywhere;
    private final Spot root;

    PageCheck(Declared declared, ExprCheck everywhere, Spot root) {
        this.declared = declared;
        this.everywhere = everywhere;
        this.root = root;
    }

    void check() {
        common(declared.spec().pages().common(), root.at("common"));
        NameCheck.once(declared.pages(), "id", root.at("pages"));
        List<Page> pages = declared.spec().pages().list();
        for (int i = 0; i < pages.size(); i++) {
            page(pages.get(i), root.at("pages").item(i));
        }
    }

    private void common(List<Widget> widgets, Spot list) {
        for (int i = 0; i < widgets.size(); i++) {
            Widget widget = widgets.get(i);
            notFramed(widget, list.item(i));
            if (COMMON.contains(widget.kind())) {
                new WidgetCheck(declared, WidgetCheck.Surroundings.OF_EVERY_PAGE)
                        .widget(widget, everywhere, list.item(i));
            } else {
                list.item(i)
                        .at("kind")
                        .fault(
                                "every page has links, buttons and a banner, but no %s",
                                widget.kind().word());
            }
        }
    }

    private void page(Page page, Spot spot) {
        new RulesCheck(declared, everywhere, root).params(page.params(), spot.at("params"));
        page.params()
                .keySet()
                .forEach(name -> NameCheck.addressable(name, spot.at("params").at(name)));
        ExprCheck here = everywhere.with(Declared.types(page.params()));
        here.template(page.title(), spot.at("title"));
        here.template(page.intro(), spot.at("intro"));
        WidgetCheck widgets = new WidgetCheck(declared, WidgetCheck.Surroundings.of(page));
        for (int i = 0; i < page.widgets().size(); i++) {
            Spot at = spot.at("widgets").item(i);
            widgets.widget(page.widgets().get(i), here, at);
            place(page, page.widgets().get(i), at);
        }
    }

    /** Notes a widget that wants to stand in a frame which is not its own to choose. */
    static void notFramed(Widget widget, Spot spot) {
        if (widget.presentation().place() == Place.FRAME) {
            spot.at("place").fault("only a widget of its own on a page stands in the page's frame");
        }
    }

    private static void place(Page page, Widget widget, Spot spot) {
        boolean framed = widget.presentation().place() == Place.FRAME;
        if (widget.kind() == Kind.BANNER) {
            spot.at("kind").fault("a banner stands in common, over every page");
        }
        if (framed && page.widgets().stream().noneMatch(other -> other.kind() == Kind.FRAME)) {
            spot.at("place").fault("page %s has no frame; add a widget of that kind", page.id());
        }
        if (widget.kind() == Kind.FRAME
                && page.widgets().stream()
                        .noneMatch(other -> other.presentation().place() == Place.FRAME)) {
            spot.fault("nothing on page %s has the place FRAME, so this frame is empty", page.id());
        }
    }
}
