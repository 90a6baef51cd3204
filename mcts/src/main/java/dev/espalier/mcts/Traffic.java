package dev.espalier.mcts;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The rollouts of one tree and the virtual visits of those under way. Guarded by the lock of its {@link Tree}. */
final class Traffic {

    private final Map<RolloutId, Rollout> rollouts = new LinkedHashMap<>();
    private final Map<RolloutStatus, Integer> counts = new EnumMap<>(RolloutStatus.class);
    private final Map<EdgeId, Integer> virtualVisits = new HashMap<>();
    private final Set<EdgeId> travelled = new HashSet<>();
    private boolean accepted;
    private int lastNumber;

    List<Rollout> rollouts() {
        return List.copyOf(rollouts.values());
    }

    Rollout rollout(RolloutId id) {
        Rollout rollout = rollouts.get(id);
        if (rollout == null) {
            throw new IllegalArgumentException("the tree has no rollout " + id);
        }
        return rollout;
    }

    int count(RolloutStatus status) {
        return counts.getOrDefault(status, 0);
    }

    /** Returns whether a judge accepted a rollout. */
    boolean accepted() {
        return accepted;
    }

    int nextNumber() {
        return lastNumber + 1;
    }

    int virtualVisits(EdgeId edge) {
        return virtualVisits.getOrDefault(edge, 0);
    }

    boolean isTravelled(EdgeId edge) {
        return travelled.contains(edge);
    }

    void put(Rollout rollout) {
        Rollout before = rollouts.put(rollout.id(), rollout);
        if (before != null) {
            counts.merge(before.status(), -1, Integer::sum);
        }
        counts.merge(rollout.status(), 1, Integer::sum);
        lastNumber = Math.max(lastNumber, rollout.number());
        if (rollout.status() == RolloutStatus.FINISHED) {
            travelled.addAll(rollout.path());
            accepted |= rollout.outcome() == Outcome.SUCCESS;
        }
    }

    void begin(Rollout rollout) {
        put(rollout);
        rollout.path().forEach(this::claim);
    }

    void extend(RolloutId id, EdgeId edge) {
        put(rollout(id).through(edge));
        claim(edge);
    }

    /** Ends a running rollout, which gives its claims back; returns whether it was running. */
    boolean end(RolloutId id, UnaryOperator<Rollout> ended) {
        Rollout running = rollout(id);
        if (running.status() != RolloutStatus.RUNNING) {
            return false;
        }
        running.path().forEach(edge -> virtualVisits.computeIfPresent(edge, (same, n) -> n > 1 ? n - 1 : null));
        put(ended.apply(running));
        return true;
    }

    private void claim(EdgeId edge) {
        virtualVisits.merge(edge, 1, Integer::sum);
    }
}
