/** Tree search over any problem. Start with {@code TreeSearch}; it knows no browser, no model and no database. */
@NullMarked
package dev.espalier.mcts;

import org.jspecify.annotations.NullMarked;
