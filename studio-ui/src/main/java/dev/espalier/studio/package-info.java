/**
 * A studio that lives: how it is found by other processes of the same home, and how they give it orders. Start at {@link
 * dev.espalier.studio.LivingStudio}; knows nothing of what is ordered.
 */
@NullMarked
package dev.espalier.studio;

import org.jspecify.annotations.NullMarked;
