package dev.espalier.mcts;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What must hold of rows for a tree to be rebuilt from them. */
final class TreeRows {

    private TreeRows() {}

    static <S, A> void check(Collection<TreeNode<S>> nodes, Collection<Edge<A>> edges, Collection<Rollout> rollouts) {
        Map<NodeId, TreeNode<S>> nodesById = new HashMap<>();
        nodes.forEach(node -> nodesById.put(node.id(), node));
        Map<EdgeId, Edge<A>> edgesById = new HashMap<>();
        edges.forEach(edge -> edgesById.put(edge.id(), edge));

        long roots = nodes.stream().filter(node -> node.parent() == null).count();
        require(roots == 1, "a tree has one root, but %d nodes have no parent", roots);
        for (TreeNode<S> node : nodes) {
            Edge<A> parent = edgesById.get(node.parent());
            require(
                    node.parent() == null || (parent != null && node.id().equals(parent.child())),
                    "node %s says that it hangs below edge %s, which does not lead to it",
                    node.id(),
                    node.parent());
        }
        for (Edge<A> edge : edges) {
            require(nodesById.containsKey(edge.node()), "edge %s leaves from no node", edge.id());
            TreeNode<S> child = nodesById.get(edge.child());
            require(
                    edge.child() == null || (child != null && edge.id().equals(child.parent())),
                    "edge %s leads to node %s, which does not hang below it",
                    edge.id(),
                    edge.child());
        }
        for (Rollout rollout : rollouts) {
            require(edgesById.keySet().containsAll(rollout.path()), "rollout %s went through no edge", rollout.id());
        }
    }

    private static void require(boolean holds, String message, @Nullable Object... arguments) {
        if (!holds) {
            throw new IllegalArgumentException(message.formatted(arguments));
        }
    }
}
