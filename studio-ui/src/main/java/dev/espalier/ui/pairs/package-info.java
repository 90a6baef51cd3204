/**
 * Preference pairs: the list of all of them, and one with everything that is stored of it. Start at {@link
 * dev.espalier.ui.pairs.PairsView}. Unlike the review, these pages tell what the search made of a pair.
 */
@NullMarked
package dev.espalier.ui.pairs;

import org.jspecify.annotations.NullMarked;
