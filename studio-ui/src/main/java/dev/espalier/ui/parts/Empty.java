package dev.espalier.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** A place where nothing is: why, and the one thing that fills it. */
public final class Empty extends Div {

    /**
     * @param sentence why it is empty
     * @param actions what fills it, or shows more
     */
    public Empty(String sentence, Component... actions) {
        addClassName("es-empty");
        add(new Paragraph(sentence));
        add(actions);
    }
}
