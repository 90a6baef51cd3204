package dev.espalier.mcts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A journal that keeps rows in memory, as a database would: it counts tallies itself, and complains when rows come in an
 * order that would not survive a kill.
 */
final class Rows<A> implements SearchJournal<String, A> {

    private Runnable step = () -> {};
    private final Map<NodeId, TreeNode<String>> nodes = new LinkedHashMap<>();
    private final Map<EdgeId, Edge<A>> edges = new LinkedHashMap<>();
    private final Map<RolloutId, Rollout> rollouts = new LinkedHashMap<>();
    final Map<NodeId, List<CriticRound>> rounds = new LinkedHashMap<>();
    final List<String> calls = new ArrayList<>();

    /** Returns this journal, which from now on runs a step before and after each row that it writes. */
    Rows<A> writtenWith(Runnable next) {
        step = next;
        return this;
    }

    synchronized Tree<String, A> tree() {
        return nodes.isEmpty() ? Tree.unplanted() : Tree.of(nodes.values(), edges.values(), rollouts.values());
    }

    synchronized List<Rollout> rollouts() {
        return List.copyOf(rollouts.values());
    }

    @Override
    public void planted(TreeNode<String> root) {
        write("planted", () -> assertThat(nodes.put(root.id(), root)).isNull());
    }

    @Override
    public void started(Rollout rollout) {
        write("started", () -> {
            assertThat(rollout.status()).isEqualTo(RolloutStatus.RUNNING);
            assertThat(rollout.outcome()).isNull();
            assertThat(rollout.number()).isEqualTo(rollouts.size() + 1);
            assertThat(edges.keySet().containsAll(rollout.path())).isTrue();
            assertThat(rollouts.put(rollout.id(), rollout)).isNull();
        });
    }

    @Override
    public void expanded(TreeNode<String> node, List<Edge<A>> all, List<CriticRound> asked) {
        write("expanded", () -> {
            assertThat(node.expanded()).isTrue();
            TreeNode<String> before = nodes.put(node.id(), node);
            assertThat(before).isNotNull().matches(known -> !known.expanded());
            assertThat(rounds.put(node.id(), asked)).isNull();
            all.forEach(this::putEdge);
        });
    }

    private void putEdge(Edge<A> edge) {
        @Nullable Edge<A> before = edges.put(edge.id(), edge);
        assertThat(edge.tally()).isEqualTo(before == null ? Tally.NONE : before.tally());
        assertThat(edge.child()).isEqualTo(before == null ? null : before.child());
        assertThat(edge.critique()).isNotNull();
    }

    @Override
    public void proposed(Edge<A> edge) {
        write("proposed", () -> {
            assertThat(nodes.get(edge.node()).expanded()).isFalse();
            assertThat(edge.tally()).isEqualTo(Tally.NONE);
            assertThat(edges.put(edge.id(), edge)).isNull();
        });
    }

    @Override
    public void executed(RolloutId rollout, Edge<A> edge, TreeNode<String> child) {
        write("executed", () -> {
            assertThat(running(rollout)).isTrue();
            assertThat(child.parent()).isEqualTo(edge.id());
            assertThat(child.createdBy()).isEqualTo(rollout);
            assertThat(child.depth()).isEqualTo(nodes.get(edge.node()).depth() + 1);
            Edge<A> before = edges.put(edge.id(), edge);
            assertThat(before.ledTo(child.id())).isEqualTo(edge);
            assertThat(nodes.put(child.id(), child)).isNull();
        });
    }

    @Override
    public void lost(TreeNode<String> node) {
        write("lost", () -> {
            assertThat(node.status()).isIn(NodeStatus.STALE, NodeStatus.UNREACHABLE);
            assertThat(nodes.put(node.id(), node).status()).isIn(NodeStatus.OPEN, NodeStatus.ENDED);
        });
    }

    @Override
    public void finished(Rollout rollout, TreeNode<String> end) {
        write("finished", () -> {
            assertThat(rollout.status()).isEqualTo(RolloutStatus.FINISHED);
            assertThat(rollout.outcome()).isNotNull();
            assertThat(running(rollout.id())).isTrue();
            assertThat(end.status().settled()).isTrue();
            assertThat(nodes.put(end.id(), end).status()).isIn(NodeStatus.OPEN, NodeStatus.ENDED);
            rollouts.put(rollout.id(), rollout);
            for (EdgeId edge : rollout.path()) {
                edges.put(edge, edges.get(edge).counted(rollout.outcome()));
            }
        });
    }

    @Override
    public void abandoned(Rollout rollout) {
        write("abandoned", () -> {
            assertThat(rollout.status()).isEqualTo(RolloutStatus.ABANDONED);
            assertThat(rollout.outcome()).isNull();
            assertThat(running(rollout.id())).isTrue();
            rollouts.put(rollout.id(), rollout);
        });
    }

    private boolean running(RolloutId id) {
        return rollouts.get(id).status() == RolloutStatus.RUNNING;
    }

    private void write(String call, Runnable rows) {
        step.run();
        synchronized (this) {
            calls.add(call);
            rows.run();
        }
        step.run();
    }
}
