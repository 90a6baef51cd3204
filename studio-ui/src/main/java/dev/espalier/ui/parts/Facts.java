package dev.espalier.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;

/** Names with what they stand for, in two columns. */
public final class Facts extends DescriptionList {

    public Facts() {
        addClassName("es-facts");
    }

    public Facts add(String name, String value) {
        return add(name, new Span(value));
    }

    public Facts add(String name, Component value) {
        add(new Term(name), new Description(value));
        return this;
    }
}
