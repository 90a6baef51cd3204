package dev.espalier.webagent.policy;

import dev.espalier.webagent.WebAction;
import org.jspecify.annotations.Nullable;

/**
 * An action possible on the page.
 *
 * @param thing what it acts on, null when on nothing
 * @param span what it types, null when it types nothing
 * @param option index of the chosen option, -1 when it chooses none
 * @param asked true when the text has the form that the page asks for, or the only form there is
 */
record Candidate(
        WebAction action,
        Deed deed,
        @Nullable Thing thing,
        @Nullable Span span,
        int option,
        boolean asked) {

    static Candidate on(Thing thing, WebAction action) {
        return new Candidate(action, Deed.of(action, thing.element().fingerprint()), thing, null, -1, true);
    }

    static Candidate bare(WebAction action) {
        return new Candidate(action, Deed.of(action, null), null, null, -1, true);
    }

    Deed.Move move() {
        return deed.move();
    }
}
