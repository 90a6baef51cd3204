package dev.espalier.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;

/** The head of a screen: where it lies, what it is called, how it stands, where it comes from, and what can be done. */
public final class PageHead extends Header {

    private final Nav trail = new Nav();
    private final Div line = new Div();
    private final Nav lineage = new Nav();
    private final Div actions = new Div();

    public PageHead(String title) {
        addClassName("es-head");
        trail.addClassName("es-trail");
        trail.getElement().setAttribute("aria-label", "Where this is");
        trail.setVisible(false);
        var heading = new H1(title);
        heading.getElement().setAttribute("tabindex", "-1");
        line.addClassName("es-title");
        line.add(heading);
        lineage.addClassName("es-lineage");
        lineage.getElement().setAttribute("aria-label", "Where this comes from and what came of it");
        lineage.setVisible(false);
        actions.addClassName("es-actions");
        var first = new Div(line, actions);
        first.addClassName("es-head-line");
        add(trail, first, lineage);
    }

    /** Names a screen above this one; the outermost first. */
    public PageHead under(String label, String path) {
        trail.setVisible(true);
        trail.add(new Anchor(path, label), separator());
        return this;
    }

    /** Says how the thing stands, beside its name. */
    public PageHead standing(Component badge) {
        line.add(badge);
        return this;
    }

    /** Names a thing that this one comes from or that came of it, with how many there are. */
    public PageHead linked(String label, String path) {
        return inLineage(new Anchor(path, label));
    }

    /** Names the thing of this screen in the row of those that it comes from and that came of it. */
    public PageHead here(String label) {
        var here = new Span(label);
        here.getElement().setAttribute("aria-current", "page");
        return inLineage(here);
    }

    /** Adds what can be done; the main thing first. */
    public PageHead with(Component... doable) {
        actions.add(doable);
        return this;
    }

    private PageHead inLineage(Component thing) {
        if (lineage.isVisible()) {
            lineage.add(separator());
        }
        lineage.setVisible(true);
        lineage.add(thing);
        return this;
    }

    private static Span separator() {
        var separator = new Span("›");
        separator.getElement().setAttribute("aria-hidden", "true");
        return separator;
    }
}
