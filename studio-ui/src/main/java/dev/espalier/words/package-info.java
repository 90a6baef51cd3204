/** How constants and counts are written for people, on the screen and in the studio alike. */
@NullMarked
package dev.espalier.words;

import org.jspecify.annotations.NullMarked;
