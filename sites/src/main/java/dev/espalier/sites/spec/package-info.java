/**
 * The words in which a site is declared, and the reader and the check that refuse a wrong declaration. Start with
 * {@link dev.espalier.sites.spec.SiteSpec}; the package runs nothing.
 */
@NullMarked
package dev.espalier.sites.spec;

import org.jspecify.annotations.NullMarked;
