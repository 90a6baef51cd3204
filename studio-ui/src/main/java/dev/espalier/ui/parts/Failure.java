package dev.espalier.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;

/** What went wrong, in the place it concerns: it stays until it is mended. */
public final class Failure {

    private Failure() {}

    /** @param failure whose message is a sentence for people */
    public static Component of(RuntimeException failure) {
        return of(sentence(String.valueOf(failure.getMessage())));
    }

    /** @param sentence what happened, and what to do */
    public static Component of(String sentence) {
        var icon = VaadinIcon.WARNING.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        var failure = new Div(icon, new Span(sentence));
        failure.addClassName("es-failure");
        failure.getElement().setAttribute("role", "alert");
        return failure;
    }

    /** Returns a message as a sentence: the program's begin small and end without a stop, as commands put their name before. */
    public static String sentence(String message) {
        var large = message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1);
        return large.endsWith(".") ? large : large + ".";
    }
}
