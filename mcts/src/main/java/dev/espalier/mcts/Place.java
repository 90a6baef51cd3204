package dev.espalier.mcts;

import java.util.List;

/**
 * A node together with how the search came to it.
 *
 * @param steps from the root, in order; empty at the root
 */
public record Place<S, A>(List<Step<S, A>> steps, TreeNode<S> node) {

    public Place {
        steps = List.copyOf(steps);
    }

    /** One executed edge and the node it left from. */
    public record Step<S, A>(TreeNode<S> from, Edge<A> edge) {}

    /** Returns the ordinals of the edges from the root, which name the place in every run of the same tree. */
    public List<Integer> ordinals() {
        return steps.stream().map(step -> step.edge().ordinal()).toList();
    }
}
