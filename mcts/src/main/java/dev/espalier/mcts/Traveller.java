package dev.espalier.mcts;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes the world through the tree on behalf of one rollout. Over children that are there already it goes in thought; the
 * world follows, by one jump, when it is needed.
 */
final class Traveller<S, A> {

    private final Tree<S, A> tree;
    private final SearchJournal<S, A> journal;
    private final Problem<S, A> problem;
    private final RolloutId rollout;
    private @Nullable NodeId worldAt;

    Traveller(Workplace<S, A> workplace, RolloutId rollout) {
        this.tree = workplace.tree();
        this.journal = workplace.journal();
        this.problem = workplace.problem();
        this.rollout = rollout;
    }

    /** Returns where an edge leads, executing it if nobody did; empty when the world cannot be brought to it. */
    Optional<TreeNode<S>> follow(Edge<A> edge) {
        if (edge.child() != null) {
            return Optional.of(tree.node(edge.child()));
        }
        Place<S, A> from = tree.place(edge.node());
        if (!arriveAt(from)) {
            return Optional.empty();
        }
        Problem.Arrival<S> arrival = problem.execute(rollout, from, edge);
        TreeNode<S> child = from.node().child(edge.id(), rollout, arrival);
        Edge<A> executed = edge.ledTo(child.id());
        journal.executed(rollout, executed, child);
        tree.grow(child, List.of(executed));
        worldAt = child.id();
        return Optional.of(child);
    }

    /** Brings the world to a place, and returns whether it is there; if not, the node is lost for all rollouts. */
    boolean arriveAt(Place<S, A> place) {
        NodeId node = place.node().id();
        if (node.equals(worldAt)) {
            return true;
        }
        NodeStatus arrival = problem.reach(rollout, place);
        switch (arrival) {
            case OPEN -> worldAt = node;
            case STALE, UNREACHABLE -> tree.lock().change(() -> lose(node, arrival));
            case ENDED, TERMINAL_SUCCESS, TERMINAL_FAIL, TERMINAL_ABSTAIN, COMMIT_BOUNDARY ->
                throw new IllegalStateException(
                        "reach must answer OPEN, STALE or UNREACHABLE, but answered %s for node %s"
                                .formatted(arrival, node));
        }
        return arrival == NodeStatus.OPEN;
    }

    /** Another thread may have lost the node a moment ago. */
    private void lose(NodeId id, NodeStatus how) {
        TreeNode<S> node = tree.node(id);
        if (!node.status().settled()) {
            journal.lost(node.withStatus(how));
            tree.grow(node.withStatus(how));
        }
    }
}
