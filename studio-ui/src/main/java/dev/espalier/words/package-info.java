/** How constants, counts and failures are told to people, on the screen and in the studio alike. */
@NullMarked
package dev.espalier.words;

import org.jspecify.annotations.NullMarked;
