/** Tests of the tree search: start with {@code TreeSearchTest}; {@code ToyProblem} is what is searched. */
@NullMarked
package dev.espalier.mcts;

import org.jspecify.annotations.NullMarked;
