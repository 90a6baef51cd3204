package dev.espalier.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;

/** What a policy got, byte for byte, framed as words that are not the studio's. Opened by a click. */
public final class PromptPanel extends Details {

    private PromptPanel(String summary, Component... parts) {
        super(summary, parts);
    }

    public static PromptPanel of(String prompt) {
        return new PromptPanel("Prompt", box(prompt));
    }

    /** @param observation the page as it stands in the prompt */
    public static PromptPanel of(String observation, String prompt) {
        return new PromptPanel(
                "What the policy saw and was asked",
                new H3("Observation: the page as the policy saw it"),
                box(observation),
                new H3("Prompt: the goal, the steps so far and that page"),
                box(prompt));
    }

    private static Div box(String words) {
        var from = new Span(
                "text from the page, as the policy got it (%s characters)".formatted(Numbers.count(words.length())));
        from.addClassName("es-from");
        var box = new Div(from, new Pre(words));
        box.addClassName("es-untrusted");
        return box;
    }
}
