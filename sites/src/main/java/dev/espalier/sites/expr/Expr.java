package dev.espalier.sites.expr;

import java.util.List;

/** A parsed expression. Immutable; finite to evaluate: there are no loops and no calls but those listed here. */
public sealed interface Expr {

    /** Holds always: the conjunction of nothing. */
    Expr TRUE = new And(List.of());

    record Literal(Value value) implements Expr {}

    /** A dotted reference: {@code slot.venue.name}. */
    record Name(List<String> path) implements Expr {
        public Name {
            path = List.copyOf(path);
        }

        public String head() {
            return path.getFirst();
        }

        @Override
        public String toString() {
            return String.join(".", path);
        }
    }

    record Binary(Operator operator, Expr left, Expr right) implements Expr {}

    /** {@code value in [from, to)}: the end is outside. */
    record InRange(Expr value, Expr from, Expr to) implements Expr {}

    /** {@code value in ['a', 'b']}. */
    record InSet(Expr value, List<Expr> members) implements Expr {
        public InSet {
            members = List.copyOf(members);
        }
    }

    /** {@code value in view} or {@code value in view.attribute}. */
    record InView(Expr value, Name view) implements Expr {}

    record Count(String view) implements Expr {}

    /** @param view the view's name and, after it, the path to what is added up */
    record Sum(Name view) implements Expr {}

    /** Whole days from the first date to the second. */
    record Days(Expr from, Expr to) implements Expr {}

    record And(List<Expr> parts) implements Expr {
        public And {
            parts = List.copyOf(parts);
        }
    }

    /** What stands between two expressions. */
    enum Operator {
        EQUAL("="),
        UNEQUAL("!="),
        LESS("<"),
        AT_MOST("<="),
        /** Some word of the left text starts with each word of the right one, whatever the case. */
        WORD_PREFIX("~"),
        PLUS("+"),
        MINUS("-"),
        TIMES("*");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }

        public boolean arithmetic() {
            return this == PLUS || this == MINUS || this == TIMES;
        }
    }
}
