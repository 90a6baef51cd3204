package dev.espalier.ui.parts;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;

/** A text that is too long to type, with a button that copies it whole. */
public final class Copied extends Span {

    private final String text;
    private final Button copy = new Button("Copy");

    /** @param what names the text, as in "hash" */
    public Copied(String text, String what) {
        this.text = text;
        addClassName("es-copied");
        var shown = new Span(text);
        shown.addClassName("es-mono");
        copy.addThemeVariants(ButtonVariant.TERTIARY);
        copy.setAriaLabel("Copy the " + what);
        add(shown, copy);
    }

    /** In the browser, which lets only a click reach what is copied. */
    @Override
    protected void onAttach(AttachEvent attachment) {
        copy.getElement()
                .executeJs(
                        "this.onclick = () => navigator.clipboard.writeText($0).then(() => { this.textContent = 'Copied'; })",
                        text);
    }
}
