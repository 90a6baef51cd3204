/**
 * Declared sites on loopback: pages from state and address alone, changes by form and fetch, visitors as Java objects.
 * Start with {@link dev.espalier.sites.web.SiteServer}; the package knows no goal and no task.
 */
@NullMarked
package dev.espalier.sites.web;

import org.jspecify.annotations.NullMarked;
