package dev.espalier.mcts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What holds of every tree between searches, whatever happened to these. */
final class Invariants {

    private final Tree<String, ToyAction> tree;
    private final List<Rollout> finished;
    private final Map<NodeId, Integer> through = new HashMap<>();

    private Invariants(Tree<String, ToyAction> tree) {
        this.tree = tree;
        this.finished = tree.rollouts().stream()
                .filter(rollout -> rollout.status() == RolloutStatus.FINISHED)
                .toList();
        judged().stream()
                .flatMap(rollout -> rollout.path().stream())
                .forEach(edge -> through.merge(tree.edge(edge).node(), 1, Integer::sum));
    }

    static void hold(Tree<String, ToyAction> tree) {
        Invariants invariants = new Invariants(tree);
        for (TreeNode<String> node : tree.nodes()) {
            invariants.countsRolloutsThrough(node);
            invariants.ranksArePermutation(node);
            invariants.nobodyIsOnTheWay(node);
        }
        invariants.rewardsAreAllAtTheRoot();
        invariants.eachEndWasJudgedOnce();
        assertThat(tree.rollouts()).noneMatch(rollout -> rollout.status() == RolloutStatus.RUNNING);
    }

    /** Ranks came about by asking for the best of the rest, once for all but one. */
    static void hold(Map<NodeId, List<CriticRound>> rounds, Tree<String, ToyAction> tree) {
        for (TreeNode<String> node : tree.nodes()) {
            List<Edge<ToyAction>> edges = tree.edges(node.id());
            if (node.expanded()) {
                List<CriticRound> asked = rounds.get(node.id());
                assertThat(asked).hasSize(Math.max(0, edges.size() - 1));
                Set<EdgeId> remaining =
                        new HashSet<>(edges.stream().map(Edge::id).toList());
                for (CriticRound round : asked) {
                    assertThat(round.presented()).containsExactlyInAnyOrderElementsOf(remaining);
                    assertThat(tree.edge(round.chosen()).critique())
                            .isNotNull()
                            .matches(critique ->
                                    critique.rank() == round.number() && critique.fallback() == round.fallback());
                    remaining.remove(round.chosen());
                }
            }
        }
    }

    private void countsRolloutsThrough(TreeNode<String> node) {
        assertThat(tree.visits(node.id())).isEqualTo(through.getOrDefault(node.id(), 0));
    }

    private void ranksArePermutation(TreeNode<String> node) {
        List<Edge<ToyAction>> edges = tree.edges(node.id());
        assertThat(edges.stream().map(Edge::ordinal))
                .isEqualTo(IntStream.range(0, edges.size()).boxed().toList());
        if (node.expanded()) {
            assertThat(edges.stream().map(edge -> edge.critique().rank()))
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, edges.size()).boxed().toList());
        } else {
            assertThat(edges).allMatch(edge -> edge.critique() == null);
        }
    }

    private void nobodyIsOnTheWay(TreeNode<String> node) {
        assertThat(tree.edges(node.id())).allMatch(edge -> tree.virtualVisits(edge.id()) == 0);
    }

    private void rewardsAreAllAtTheRoot() {
        long successes = judged().stream()
                .filter(rollout -> !rollout.path().isEmpty() && rollout.outcome() == Outcome.SUCCESS)
                .count();
        int sums = tree.edges(tree.root().id()).stream()
                .mapToInt(edge -> edge.tally().outcomeSum())
                .sum();
        assertThat(sums).isEqualTo((int) successes);
    }

    private void eachEndWasJudgedOnce() {
        List<NodeId> ends = finished.stream().map(this::end).toList();
        assertThat(new HashSet<>(ends)).hasSameSizeAs(ends);
        Set<NodeId> judged = tree.nodes().stream()
                .filter(node -> node.status().name().startsWith("TERMINAL"))
                .map(TreeNode::id)
                .collect(Collectors.toSet());
        assertThat(judged).isEqualTo(new HashSet<>(ends));
    }

    /** Follows a path edge by edge from the root. */
    private NodeId end(Rollout rollout) {
        NodeId here = tree.root().id();
        for (EdgeId step : rollout.path()) {
            assertThat(tree.edge(step).node()).isEqualTo(here);
            here = tree.edge(step).child();
        }
        return here;
    }

    private Collection<Rollout> judged() {
        return finished.stream()
                .filter(rollout -> rollout.outcome() != Outcome.ABSTAIN)
                .toList();
    }
}
