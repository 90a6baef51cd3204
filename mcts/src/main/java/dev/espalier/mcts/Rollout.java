package dev.espalier.mcts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One pass of the search: selection, execution to an end, verdict, back-up.
 *
 * @param number 1, 2, … in the order of selection, within one tree
 * @param path the edges from the root, in order; grows while the rollout runs
 * @param outcome null until judged; {@link Outcome#ABSTAIN} is never backed up
 */
public record Rollout(
        RolloutId id,
        int number,
        List<EdgeId> path,
        RolloutStatus status,
        @Nullable Outcome outcome) {

    public Rollout {
        path = List.copyOf(path);
    }

    static Rollout running(int number, List<EdgeId> path) {
        return new Rollout(RolloutId.next(), number, path, RolloutStatus.RUNNING, null);
    }

    Rollout through(EdgeId edge) {
        List<EdgeId> longer = new ArrayList<>(path);
        longer.add(edge);
        return new Rollout(id, number, longer, status, outcome);
    }

    Rollout finished(Outcome verdict) {
        return new Rollout(id, number, path, RolloutStatus.FINISHED, verdict);
    }

    Rollout abandoned() {
        return new Rollout(id, number, path, RolloutStatus.ABANDONED, null);
    }
}
