/**
 * Sites: what comes with the program or was brought in, and the way in for people. Start at {@link
 * dev.espalier.ui.sites.SitesView}. Knows a site only as its declaration says.
 */
@NullMarked
package dev.espalier.ui.sites;

import org.jspecify.annotations.NullMarked;
