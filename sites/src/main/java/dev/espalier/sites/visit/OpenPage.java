package dev.espalier.sites.visit;

import dev.espalier.sites.expert.ExpertException;
import dev.espalier.sites.expert.WidgetAct;
import dev.espalier.sites.spec.Widget.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page as a tab shows it: its document, its inner frames', and what a visitor has done to them. */
final class OpenPage {

    private final String address;
    private final Document document;
    private final Map<Element, OpenPage> frames = new LinkedHashMap<>();

    private OpenPage(String address, Document document) {
        this.address = address;
        this.document = document;
    }

    /**
     * Opens an address.
     *
     * @throws ExpertException when the site does not serve it
     */
    static OpenPage open(Line line, String address) {
        return shown(line, line.served(Deed.open(address)));
    }

    /** Shows the page that the site served. */
    static OpenPage shown(Line line, Exchange served) {
        OpenPage page = loaded(line, served);
        for (Element frame : page.document.getElementsByTag("iframe")) {
            OpenPage inner = loaded(line, line.served(Deed.open(frame.attr("src"))));
            line.witness().framed(inner.address, inner.document);
            page.frames.put(frame, inner);
        }
        line.witness().opened(page.address, page.document);
        return page;
    }

    private static OpenPage loaded(Line line, Exchange served) {
        OpenPage page = new OpenPage(served.request().address(), Jsoup.parse(served.body()));
        SiteScript.start(page.document, line);
        return page;
    }

    /** Returns path and query. */
    String address() {
        return address;
    }

    Document document() {
        return document;
    }

    /** Returns the page's document and those of its frames. */
    List<Document> documents() {
        return Stream.concat(Stream.of(document), frames.values().stream().map(frame -> frame.document))
                .toList();
    }

    boolean framed(Element element) {
        return !element.root().equals(document);
    }

    /** Shows another document in the frame that the element stands in. */
    void replace(Element inner, OpenPage other) {
        frames.replaceAll((frame, old) -> old.document.equals(inner.root()) ? other : old);
    }

    /**
     * Returns the one element that an act means.
     *
     * @throws ExpertException when there is none or more than one, or it cannot be operated
     */
    Element target(WidgetAct act) {
        List<Control> here = controls(act.place(), act.role());
        List<Control> found = here.stream()
                .filter(control -> control.name().equals(act.name()))
                .toList();
        if (found.size() != 1) {
            throw new ExpertException("expected one %s \"%s\" in %s of %s, but found %d among %s"
                    .formatted(act.role(), act.name(), act.place(), address, found.size(), here));
        }
        Element target = found.getFirst().element();
        if (target.hasAttr("disabled") || target.closest("[inert]") != null) {
            throw new ExpertException("%s of %s cannot be operated".formatted(found.getFirst(), address));
        }
        return target;
    }

    private List<Control> controls(Place place, String role) {
        Stream<Document> looked =
                place == Place.FRAME ? documents().stream().filter(one -> !one.equals(document)) : Stream.of(document);
        return looked.flatMap(one -> Control.in(one, role).stream())
                .filter(control -> control.shadowed() == (place == Place.SHADOW))
                .toList();
    }
}
