/**
 * The expression language of declared sites: values, types, syntax and evaluation. Start with {@link
 * dev.espalier.sites.expr.ExprParser}; the package knows no pages and no server.
 */
@NullMarked
package dev.espalier.sites.expr;

import org.jspecify.annotations.NullMarked;
