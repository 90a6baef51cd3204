package dev.espalier.sites.spec;

import dev.espalier.sites.expr.Expr;
import dev.espalier.sites.expr.Template;
import java.util.List;
import java.util.Map;

/**
 * Something a visitor can do.
 *
 * @param where pages on which it can be done; {@code *} for all
 * @param next the page shown afterwards, which gets those parameters that it declares too; "" to stay
 * @param guards are looked at in order, all of them; one that holds refuses the operation
 * @param effects are done in order, each seeing what those before it did
 */
public record Operation(
        Map<String, Parameter> params,
        List<String> where,
        Effect effect,
        String next,
        List<Guard> guards,
        List<Change> effects) {

    public static final String EVERYWHERE = "*";

    public Operation {
        where = List.copyOf(where);
        guards = List.copyOf(guards);
        effects = List.copyOf(effects);
    }

    /** What doing it means to the visitor's state. */
    public enum Effect {
        /** Shows another page; changes nothing. */
        NAV,
        /** Changes the visitor's session; can be done again or undone. */
        SESSION,
        /** Binds the visitor: a booking, a payment, a cancellation. */
        COMMIT
    }

    public boolean allowedOn(String page) {
        return where.contains(EVERYWHERE) || where.contains(page);
    }

    /**
     * Refuses the operation.
     *
     * @param when the condition under which it is refused
     * @param field parameter that the message belongs to, "" for the form as a whole
     */
    public record Guard(Expr when, String field, Template text) {}
}
