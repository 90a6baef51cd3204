/**
 * Solves tasks the way a careful person would, through the widgets that a page shows. Start with {@link
 * dev.espalier.sites.expert.Expert}; the package knows no particular site.
 */
@NullMarked
package dev.espalier.sites.expert;

import org.jspecify.annotations.NullMarked;
