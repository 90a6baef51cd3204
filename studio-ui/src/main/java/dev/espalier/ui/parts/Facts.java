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
        return put(new Term(name), value);
    }

    /** Adds a fact whose name says what it means where a pointer is held over it. */
    public Facts explained(String name, String meaning, String value) {
        var term = new Term(name);
        term.setTitle(meaning);
        term.addClassName("es-explained");
        return put(term, new Span(value));
    }

    private Facts put(Term term, Component value) {
        add(term, new Description(value));
        return this;
    }
}
