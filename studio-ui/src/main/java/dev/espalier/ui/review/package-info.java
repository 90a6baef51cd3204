/**
 * People judge pairs. Start at {@link dev.espalier.ui.review.ReviewView}; the page itself is an element of the browser that
 * asks {@link dev.espalier.ui.review.ReviewController} for pairs and tells it verdicts, so that none is lost when the studio
 * is away. Nothing in it tells what the search made of a pair before it is judged.
 */
@NullMarked
package dev.espalier.ui.review;

import org.jspecify.annotations.NullMarked;
