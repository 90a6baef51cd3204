package dev.espalier.mcts;

import java.util.function.BooleanSupplier;

/**
 * What one thread of a search works with.
 *
 * @param stopping true as soon as rollouts on their way are to be given up
 */
record Workplace<S, A>(
        SearchSettings settings,
        Tree<S, A> tree,
        SearchJournal<S, A> journal,
        Problem<S, A> problem,
        BooleanSupplier stopping) {}
