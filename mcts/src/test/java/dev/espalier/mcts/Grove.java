package dev.espalier.mcts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Trees, edges and problems made by hand for tests of single ideas; an action is its own name. */
final class Grove {

    private Grove() {}

    /** Returns a ranked edge that was not executed. */
    static Edge<String> edge(NodeId node, int ordinal, @Nullable Critique critique, Tally tally) {
        return new Edge<>(EdgeId.next(), node, ordinal, "a" + (ordinal + 1), critique, tally, null);
    }

    static Critique rank(int rank, double value) {
        return new Critique(rank, value, false);
    }

    static Critique fallback(int rank, double value) {
        return new Critique(rank, value, true);
    }

    /** Returns an expanded root with the given edges. */
    static Tree<String, String> tree(TreeNode<String> root, List<Edge<String>> edges) {
        return Tree.of(List.of(root.afterExpansion()), edges, List.of());
    }

    /** A policy and a critic that can be written down in a line each; it has no world. */
    static final class Opinions implements Problem<String, String> {

        final List<List<String>> shown = new ArrayList<>();
        final List<Integer> counts = new ArrayList<>();
        private final List<String> proposals;
        private final ToDoubleFunction<String> likelihood;
        private final List<Optional<Pick>> answers;

        Opinions(List<String> proposals, ToDoubleFunction<String> likelihood, List<Optional<Pick>> answers) {
            this.proposals = proposals;
            this.likelihood = likelihood;
            this.answers = new ArrayList<>(answers);
        }

        @Override
        public List<String> propose(Place<String, String> place, int count, RandomGenerator random) {
            counts.add(count);
            return proposals;
        }

        @Override
        public Optional<String> sample(Place<String, String> place, RandomGenerator random) {
            throw new UnsupportedOperationException("nothing is drawn");
        }

        @Override
        public double logProbability(String action) {
            return likelihood.applyAsDouble(action);
        }

        @Override
        public String normalForm(String action) {
            return action.strip();
        }

        @Override
        public Optional<Pick> pick(Place<String, String> place, List<Edge<String>> presented) {
            shown.add(presented.stream().map(Edge::action).toList());
            return answers.isEmpty() ? Optional.of(new Pick(0, "the first")) : answers.removeFirst();
        }

        @Override
        public String start() {
            throw new UnsupportedOperationException("there is no world");
        }

        @Override
        public NodeStatus reach(RolloutId rollout, Place<String, String> place) {
            throw new UnsupportedOperationException("there is no world");
        }

        @Override
        public Arrival<String> execute(RolloutId rollout, Place<String, String> from, Edge<String> edge) {
            throw new UnsupportedOperationException("there is no world");
        }

        @Override
        public Outcome judge(RolloutId rollout, Place<String, String> end) {
            throw new UnsupportedOperationException("there is no world");
        }

        @Override
        public void close() {
            throw new UnsupportedOperationException("there is no world");
        }
    }
}
