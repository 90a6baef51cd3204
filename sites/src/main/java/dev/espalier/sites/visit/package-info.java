/**
 * Visits to a declared site over HTTP, as a browser without a screen makes them: everything done is found in the HTML that
 * the site served. Start with {@link dev.espalier.sites.visit.HttpExpert}; the package runs no script, it does what the
 * site's script would.
 */
@NullMarked
package dev.espalier.sites.visit;

import org.jspecify.annotations.NullMarked;
