package dev.espalier.sites.spec;

import dev.espalier.sites.expr.Expr;
import dev.espalier.sites.expr.Template;
import java.util.List;

/** Where a value comes from. Expressions and templates see the attributes drawn before, by their bare names. */
public sealed interface Generator {

    /** One of the listed values, each as likely; a value listed twice is twice as likely. */
    record OneOf(List<Expr> values) implements Generator {
        public OneOf {
            values = List.copyOf(values);
        }
    }

    /** One text of a list. */
    record FromList(String list) implements Generator {}

    /** The texts of a list, row by row; after the last text the first comes again. */
    record InTurn(String list) implements Generator {}

    /** A row of an entity that is declared before. */
    record AnyRow(String entity) implements Generator {}

    /**
     * A number, amount, date or time of a closed range.
     *
     * @param step distance of neighbouring values from {@code low}: units, cents, days or minutes; 1 or more
     */
    record Between(Expr low, Expr high, int step) implements Generator {}

    /**
     * Counts up with the rows: the first has {@code from}.
     *
     * @param step from row to row: units, cents, days or minutes; 1 or more
     */
    record Sequence(Expr from, int step) implements Generator {}

    /** @param share of the rows that get true, in [0, 1] */
    record Chance(double share) implements Generator {}

    /** A text; {@code {lists.name}} in it draws from a list. */
    record Filled(Template text) implements Generator {}

    record Computed(Expr value) implements Generator {}
}
