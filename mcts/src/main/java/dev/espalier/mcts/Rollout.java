package dev.espalier.mcts;

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
}
