package dev.espalier.sites.spec;

import dev.espalier.sites.expr.Expr;
import dev.espalier.sites.expr.Type;
import java.util.Map;

/** Something that the site keeps for each visitor. */
public sealed interface Variable {

    /** @param initial {@code none} when the declaration gives none */
    record Single(Type type, Expr initial) implements Variable {}

    /**
     * A collection that operations add to and remove from. A record with a field {@code untilTick} is gone as soon as
     * the visitor's tick has reached it.
     */
    record Records(Map<String, Type> fields) implements Variable {
        public static final String UNTIL_TICK = "untilTick";
    }
}
