package dev.espalier.sites.spec;

import dev.espalier.sites.expr.Expr;
import java.util.Map;

/** One change that an operation makes to the visitor's state. */
public sealed interface Change {

    /** Returns the condition under which the change is made. */
    Expr when();

    record Assign(String variable, Expr to, Expr when) implements Change {}

    /** @param fields the new record's values; fields not named hold {@code none} */
    record Add(String collection, Map<String, Expr> fields, Expr when) implements Change {}

    /** @param where which records go, each under the collection's name */
    record Remove(String collection, Expr where, Expr when) implements Change {}
}
