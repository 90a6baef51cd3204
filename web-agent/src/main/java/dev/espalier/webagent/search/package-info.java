/**
 * Search over pages: a run is a tree search over a {@code PageProblem}, which is what the search sees of a browser and
 * a world. Knows no Playwright, no SQL and no particular site.
 */
@NullMarked
package dev.espalier.webagent.search;

import org.jspecify.annotations.NullMarked;
