package dev.espalier.ui.parts;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;

/** The prompt that a policy got, byte for byte, framed as words that are not the studio's. */
public final class PromptPanel extends Details {

    public PromptPanel(String prompt) {
        super("Prompt", box(prompt));
    }

    private static Div box(String prompt) {
        var from = new Span(
                "text from the page, as the policy got it (%s characters)".formatted(Numbers.count(prompt.length())));
        from.addClassName("es-from");
        var box = new Div(from, new Pre(prompt));
        box.addClassName("es-untrusted");
        return box;
    }
}
