package dev.espalier.mcts;

import org.jspecify.annotations.Nullable;

/**
 * One proposed action at a node; its child exists once the action was executed. Immutable: the tree replaces it.
 *
 * @param <A> the action that leads from node to child
 * @param ordinal position among the siblings in the order of creation, 0 or more
 * @param critique null until the node's proposals were ranked
 * @param child null until executed; set once
 */
public record Edge<A>(
        EdgeId id,
        NodeId node,
        int ordinal,
        A action,
        @Nullable Critique critique,
        Tally tally,
        @Nullable NodeId child) {

    public static <A> Edge<A> proposed(NodeId node, int ordinal, A action) {
        return new Edge<>(EdgeId.next(), node, ordinal, action, null, Tally.NONE, null);
    }

    Edge<A> ranked(Critique opinion) {
        return new Edge<>(id, node, ordinal, action, opinion, tally, child);
    }

    Edge<A> counted(Outcome outcome) {
        return new Edge<>(id, node, ordinal, action, critique, tally.plus(outcome), child);
    }

    Edge<A> ledTo(NodeId node) {
        if (child != null) {
            throw new IllegalStateException("edge %s already leads to node %s".formatted(id, child));
        }
        return new Edge<>(id, this.node, ordinal, action, critique, tally, node);
    }
}
