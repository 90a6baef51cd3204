package dev.espalier.mcts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Selection: the way down from the root by {@link Ucb1}, to where nobody finished a rollout yet.
 *
 * <p>It stops at a node without siblings to choose from, and with the first edge that no finished rollout has gone
 * through. Such an edge was never executed, or by a rollout that was abandoned; in both cases the rest of the way is the
 * rollout's, so that a search that was killed goes on as if it had not been.
 */
final class Selector<S, A> {

    private final Tree<S, A> tree;
    private final Ucb1 ucb1;

    Selector(Tree<S, A> tree, Ucb1 ucb1) {
        this.tree = tree;
        this.ucb1 = ucb1;
    }

    /**
     * Returns the selected path from an open root; empty when other rollouts hold every edge that could be taken. To be
     * called under the tree's lock.
     */
    Optional<List<EdgeId>> select() {
        List<EdgeId> path = new ArrayList<>();
        TreeNode<S> node = tree.root();
        while (tree.isInner(node)) {
            List<Edge<A>> free = tree.freeEdges(node.id());
            if (free.isEmpty()) {
                return Optional.empty();
            }
            Edge<A> edge = best(node.id(), free);
            path.add(edge.id());
            if (edge.child() == null || !tree.isTravelled(edge.id())) {
                return Optional.of(path);
            }
            node = tree.node(edge.child());
        }
        return Optional.of(path);
    }

    private Edge<A> best(NodeId node, List<Edge<A>> free) {
        int visits = tree.visits(node)
                + tree.edges(node).stream()
                        .mapToInt(edge -> tree.virtualVisits(edge.id()))
                        .sum();
        return ucb1.best(
                free.stream()
                        .map(edge -> new Ucb1.Candidate<>(edge, tree.virtualVisits(edge.id())))
                        .toList(),
                visits);
    }
}
