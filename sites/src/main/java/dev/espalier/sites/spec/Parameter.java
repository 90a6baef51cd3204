package dev.espalier.sites.spec;

import dev.espalier.sites.expr.Expr;
import dev.espalier.sites.expr.Template;
import dev.espalier.sites.expr.Type;

/**
 * A typed parameter of an operation or of a page.
 *
 * @param min least value, {@code none} for no bound
 * @param max greatest value, {@code none} for no bound
 * @param text the message when a required value is missing, cannot be read or is out of bounds
 */
public record Parameter(Type type, boolean required, Expr min, Expr max, Template text) {}
