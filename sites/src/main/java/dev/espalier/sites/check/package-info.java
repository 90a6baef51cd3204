/**
 * Checks of a declared site at work: is it the same each time, can everybody operate it, are its tasks what they should be.
 * Start with {@link dev.espalier.sites.check.SiteCheck}; whether a declaration can be read at all is the concern of {@code
 * spec}.
 */
@NullMarked
package dev.espalier.sites.check;

import org.jspecify.annotations.NullMarked;
