package dev.espalier.sites.spec;

import dev.espalier.sites.expr.Expr;
import dev.espalier.sites.expr.Template;
import java.time.Duration;

/**
 * Something that goes wrong, once for each visitor, when an operation is done; {@code faults} in a declaration.
 *
 * @param when the condition under which it happens
 * @param delay of a slow answer, up to 2 s
 * @param text shown when the operation is refused
 */
public record Disturbance(Kind kind, String operation, Expr when, Duration delay, Template text) {

    /** What goes wrong. */
    public enum Kind {
        /** The answer comes late. */
        SLOW,
        /** The operation is refused although nothing is wrong with it; the next try goes through. */
        REFUSE
    }
}
