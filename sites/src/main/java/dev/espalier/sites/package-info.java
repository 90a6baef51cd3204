/**
 * Declared sites: a language for them, and what runs them. Start with {@link dev.espalier.sites.ShippedSites}, {@code
 * spec} for the language, {@code web} for the server and {@code oracle} for what is right. Knows no agent, no browser and
 * no database.
 */
@NullMarked
package dev.espalier.sites;

import org.jspecify.annotations.NullMarked;
