package dev.espalier.mcts;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What must be the same when the same search is run twice: commands, ranks, visits, outcome sums, states and verdicts, in
 * the order of the edges, without ids, rollout numbers and abandoned rollouts. Made of records and lists only, so that it
 * can be compared and written down whole.
 *
 * @param state what the caller calls the state
 * @param edges by ordinal
 */
public record CanonicalTree(String state, NodeStatus status, boolean expanded, List<Branch> edges) {

    public CanonicalTree {
        edges = List.copyOf(edges);
    }

    /**
     * @param rank the critic's, null when the edge was not ranked
     * @param child null when the edge was not executed
     */
    public record Branch(
            String command,
            @Nullable Integer rank,
            int visits,
            int outcomeSum,
            @Nullable CanonicalTree child) {}

    /**
     * Returns the canonical form of a tree.
     *
     * @param command the normal form of an action
     * @param state a label that is the same in every run, for example a fingerprint
     */
    public static <S, A> CanonicalTree of(
            Tree<S, A> tree, Function<? super A, String> command, Function<? super S, String> state) {
        return tree.lock().locked(() -> of(tree, tree.root(), command, state));
    }

    private static <S, A> CanonicalTree of(
            Tree<S, A> tree, TreeNode<S> node, Function<? super A, String> command, Function<? super S, String> state) {
        List<Branch> branches = tree.edges(node.id()).stream()
                .map(edge -> new Branch(
                        command.apply(edge.action()),
                        Optional.ofNullable(edge.critique()).map(Critique::rank).orElse(null),
                        edge.tally().visits(),
                        edge.tally().outcomeSum(),
                        Optional.ofNullable(edge.child())
                                .map(child -> of(tree, tree.node(child), command, state))
                                .orElse(null)))
                .toList();
        return new CanonicalTree(state.apply(node.state()), node.status(), node.expanded(), branches);
    }
}
