/**
 * A declared site at work: its catalogue, its visitors' states and what operations do to them. Start with {@link
 * dev.espalier.sites.engine.Site}; the package knows no server and no page.
 */
@NullMarked
package dev.espalier.sites.engine;

import org.jspecify.annotations.NullMarked;
