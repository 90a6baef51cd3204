/**
 * The program itself. Start at {@link dev.espalier.Espalier}, which hands its arguments to the command line; the rest
 * is wiring.
 */
@NullMarked
package dev.espalier;

import org.jspecify.annotations.NullMarked;
