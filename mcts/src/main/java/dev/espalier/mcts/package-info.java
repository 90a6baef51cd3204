/**
 * Tree search over any problem. Start with {@link dev.espalier.mcts.TreeSearch} and {@link dev.espalier.mcts.Problem}, the
 * port it searches through; it knows no browser, no model and no database.
 */
@NullMarked
package dev.espalier.mcts;

import org.jspecify.annotations.NullMarked;
