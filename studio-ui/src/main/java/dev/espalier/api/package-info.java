/**
 * What programs ask of a studio over HTTP, under {@code /api}: each class answers for one noun by calling the use case
 * that the command line calls. Knows nothing of who may ask what.
 */
@NullMarked
package dev.espalier.api;

import org.jspecify.annotations.NullMarked;
