package dev.espalier.sites.spec;

import dev.espalier.sites.expr.Expr;
import dev.espalier.sites.expr.Template;

/** @param text what the condition means to a reader */
public record Condition(Expr that, Template text) {}
