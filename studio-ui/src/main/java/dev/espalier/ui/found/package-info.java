/**
 * Things found by the ids that exports name them by, where people know them by number. Start at {@link
 * dev.espalier.ui.found.FoundView}. How a thing looks is shown elsewhere.
 */
@NullMarked
package dev.espalier.ui.found;

import org.jspecify.annotations.NullMarked;
