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

    TreeNode<S> withStatus(NodeStatus next) {
        return new TreeNode<>(id, parent, depth, createdBy, state, next, expanded);
    }

    TreeNode<S> afterExpansion() {
        return new TreeNode<>(id, parent, depth, createdBy, state, status, true);
    }
}
