package dev.espalier.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import dev.espalier.webagent.ListCursor;
import dev.espalier.webagent.ListPage;
import java.util.Optional;

/** The way through a list that is too long for one page: links, so that each page can be named. */
public final class Pager {

    /** Name of the place in a list, in addresses. */
    public static final String AT = "at";

    private Pager() {}

    public static Component of(ListPage<?> page, Address address) {
        var pager = new Nav(step("Previous", page.previous(), address), step("Next", page.next(), address));
        pager.addClassName("es-pager");
        pager.getElement().setAttribute("aria-label", "Pages of the list");
        return pager;
    }

    private static Component step(String label, Optional<ListCursor> to, Address address) {
        if (to.isEmpty()) {
            var nowhere = new Span(label);
            nowhere.addClassName("es-nowhere");
            return nowhere;
        }
        return new Anchor(address.with(AT, to.get().text()).link(), label);
    }
}
