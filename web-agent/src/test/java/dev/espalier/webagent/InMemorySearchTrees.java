package dev.espalier.webagent;

import dev.espalier.mcts.CriticRound;
import dev.espalier.mcts.Edge;
import dev.espalier.mcts.EdgeId;
import dev.espalier.mcts.NodeId;
import dev.espalier.mcts.Rollout;
import dev.espalier.mcts.RolloutId;
import dev.espalier.mcts.RolloutStatus;
import dev.espalier.mcts.Tree;
import dev.espalier.mcts.TreeNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

public final class InMemorySearchTrees implements SearchTrees {

    private final Map<RunId, Rows> rows = new HashMap<>();

    @Override
    public synchronized RunJournal journal(RunId run) {
        return rows.computeIfAbsent(run, _ -> new Rows());
    }

    @Override
    public synchronized Optional<Tree<PageState, Proposal>> find(RunId run) {
        return Optional.ofNullable(rows.get(run))
                .filter(found -> !found.nodes.isEmpty())
                .map(Rows::tree);
    }

    @Override
    public synchronized List<JudgedRollout> rollouts(RunId run) {
        return Optional.ofNullable(rows.get(run)).map(Rows::judged).orElse(List.of());
    }

    @Override
    public synchronized List<RestoreAttempt> restores(RunId run) {
        return Optional.ofNullable(rows.get(run))
                .map(found -> List.copyOf(found.attempts))
                .orElse(List.of());
    }

    private static final class Rows implements RunJournal {

        private final Map<NodeId, TreeNode<PageState>> nodes = new LinkedHashMap<>();
        private final Map<EdgeId, Edge<Proposal>> edges = new LinkedHashMap<>();
        private final Map<RolloutId, Rollout> rollouts = new LinkedHashMap<>();
        private final Map<RolloutId, List<Verdict>> verdicts = new HashMap<>();
        private final List<RestoreAttempt> attempts = new ArrayList<>();

        synchronized Tree<PageState, Proposal> tree() {
            return Tree.of(nodes.values(), edges.values(), rollouts.values());
        }

        synchronized List<JudgedRollout> judged() {
            return rollouts.values().stream()
                    .map(rollout -> new JudgedRollout(
                            rollout,
                            rollout.status() == RolloutStatus.FINISHED
                                    ? verdicts.getOrDefault(rollout.id(), List.of())
                                    : List.of(),
                            Samples.NOON,
                            rollout.status() == RolloutStatus.RUNNING ? null : Samples.NOON))
                    .toList();
        }

        @Override
        public synchronized void planted(TreeNode<PageState> root) {
            nodes.put(root.id(), root);
        }

        @Override
        public synchronized void started(Rollout rollout) {
            rollouts.put(rollout.id(), rollout);
        }

        @Override
        public synchronized void expanded(
                TreeNode<PageState> node, List<Edge<Proposal>> ranked, List<CriticRound> rounds) {
            nodes.put(node.id(), node);
            ranked.forEach(edge -> edges.put(edge.id(), edge));
        }

        @Override
        public synchronized void proposed(Edge<Proposal> edge) {
            edges.put(edge.id(), edge);
        }

        @Override
        public synchronized void executed(RolloutId rollout, Edge<Proposal> edge, TreeNode<PageState> child) {
            nodes.put(child.id(), child);
            edges.put(edge.id(), edge);
        }

        @Override
        public synchronized void lost(TreeNode<PageState> node) {
            nodes.put(node.id(), node);
        }

        @Override
        public synchronized void finished(Rollout rollout, TreeNode<PageState> end) {
            var old = rollouts.put(rollout.id(), rollout);
            if (old == null || old.status() == RolloutStatus.FINISHED) {
                return;
            }
            nodes.put(end.id(), end);
            for (EdgeId id : rollout.path()) {
                edges.computeIfPresent(
                        id,
                        (_, edge) -> new Edge<>(
                                edge.id(),
                                edge.node(),
                                edge.ordinal(),
                                edge.action(),
                                edge.critique(),
                                edge.tally().plus(rollout.outcome()),
                                edge.child()));
            }
        }

        @Override
        public synchronized void abandoned(Rollout rollout) {
            rollouts.put(rollout.id(), rollout);
        }

        @Override
        public synchronized void judged(RolloutId rollout, List<Verdict> given) {
            verdicts.put(rollout, List.copyOf(given));
        }

        @Override
        public synchronized void restored(RestoreAttempt attempt) {
            attempts.add(attempt);
        }
    }
}
