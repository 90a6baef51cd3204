/**
 * Runs as they grow, for whoever watches. Start at {@link dev.espalier.live.LiveRuns}: it hears what a search writes down
 * and tells viewers what changed, out of the rows. Knows neither browsers nor screens.
 */
@NullMarked
package dev.espalier.live;

import org.jspecify.annotations.NullMarked;
