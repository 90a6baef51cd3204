/** What every screen is made of: heads, states, empty places, failures. Knows no noun of the studio. */
@NullMarked
package dev.espalier.ui.parts;

import org.jspecify.annotations.NullMarked;
