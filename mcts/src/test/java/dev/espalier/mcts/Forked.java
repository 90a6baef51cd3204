package dev.espalier.mcts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/** Two actions, each of which is done only when the other one is being done as well. */
final class Forked implements Problem<String, String> {

    final Set<String> executed = ConcurrentHashMap.newKeySet();
    final AtomicInteger proposed = new AtomicInteger();
    private final CyclicBarrier together;

    Forked(CyclicBarrier together) {
        this.together = together;
    }

    SearchEnd search(SearchSettings settings) {
        return new TreeSearch<>(settings, Tree.unplanted(), new Rows<>(), () -> this, () -> false, rollout -> {}).run();
    }

    @Override
    public String start() {
        return "";
    }

    @Override
    public NodeStatus reach(RolloutId rollout, Place<String, String> place) {
        return NodeStatus.OPEN;
    }

    @Override
    public Arrival<String> execute(RolloutId rollout, Place<String, String> from, Edge<String> edge) {
        try {
            together.await();
        } catch (InterruptedException | BrokenBarrierException alone) {
            throw new IllegalStateException(alone);
        }
        if (!executed.add(edge.action())) {
            throw new IllegalStateException("executed twice: " + edge.action());
        }
        return new Arrival<>(edge.action(), true);
    }

    @Override
    public List<String> propose(Place<String, String> place, int count, RandomGenerator random) {
        proposed.incrementAndGet();
        return List.of("a1", "a2");
    }

    @Override
    public Optional<String> sample(Place<String, String> place, RandomGenerator random) {
        throw new UnsupportedOperationException("GUIDED draws no single action");
    }

    @Override
    public double logProbability(String action) {
        return -1;
    }

    @Override
    public String normalForm(String action) {
        return action;
    }

    @Override
    public Optional<Pick> pick(Place<String, String> place, List<Edge<String>> presented) {
        return Optional.of(new Pick(0, ""));
    }

    @Override
    public Outcome judge(RolloutId rollout, Place<String, String> end) {
        return Outcome.FAILURE;
    }

    @Override
    public void close() {}
}
