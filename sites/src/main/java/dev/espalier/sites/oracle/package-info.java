/**
 * What a task wanted, and how much of it a visitor's state fulfils. Start with {@link
 * dev.espalier.sites.oracle.Oracle}; nothing of this package is ever on a page.
 */
@NullMarked
package dev.espalier.sites.oracle;

import org.jspecify.annotations.NullMarked;
