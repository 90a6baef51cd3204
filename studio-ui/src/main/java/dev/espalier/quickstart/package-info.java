/** From nothing to an exported preference dataset in one command; start with {@code Quickstart}. Knows no particular site. */
@NullMarked
package dev.espalier.quickstart;

import org.jspecify.annotations.NullMarked;
