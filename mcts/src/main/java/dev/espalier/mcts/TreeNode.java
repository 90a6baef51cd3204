package dev.espalier.mcts;

import org.jspecify.annotations.Nullable;

/**
 * One place the search has been: a history of actions with the state it led to. Immutable: the tree replaces it.
 *
 * @param <S> what was seen there
 * @param parent the edge that led here, null for the root
 * @param depth executed actions since the root, 0 for the root
 * @param createdBy the rollout that came here first, null for the root
 * @param expanded true once the policy was asked for its proposals here
 */
public record TreeNode<S>(
        NodeId id,
        @Nullable EdgeId parent,
        int depth,
        @Nullable RolloutId createdBy,
        S state,
        NodeStatus status,
        boolean expanded) {

    public static <S> TreeNode<S> root(S state) {
        return new TreeNode<>(NodeId.next(), null, 0, null, state, NodeStatus.OPEN, false);
    }

    /** Returns the node that an edge led to when a rollout executed it here. */
    TreeNode<S> child(EdgeId edge, RolloutId rollout, Problem.Arrival<S> arrival) {
        NodeStatus arrived = arrival.terminal() ? NodeStatus.ENDED : NodeStatus.OPEN;
        return new TreeNode<>(NodeId.next(), edge, depth + 1, rollout, arrival.state(), arrived, false);
    }

    TreeNode<S> withStatus(NodeStatus next) {
        return new TreeNode<>(id, parent, depth, createdBy, state, next, expanded);
    }

    TreeNode<S> judged(Outcome verdict) {
        return withStatus(
                switch (verdict) {
                    case SUCCESS -> NodeStatus.TERMINAL_SUCCESS;
                    case FAILURE -> NodeStatus.TERMINAL_FAIL;
                    case ABSTAIN -> NodeStatus.TERMINAL_ABSTAIN;
                });
    }

    TreeNode<S> afterExpansion() {
        return new TreeNode<>(id, parent, depth, createdBy, state, status, true);
    }
}
