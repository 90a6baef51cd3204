package dev.espalier.webagent;

import dev.espalier.mcts.NodeId;
import dev.espalier.mcts.RolloutId;
import java.time.Duration;

/**
 * One try to get back to a node.
 *
 * @param replayed how many edges were replayed on the way
 * @param mismatch empty when the arrival was verified, else what differed
 */
public record RestoreAttempt(
        RolloutId rollout, NodeId node, RestoreTier tier, int replayed, String mismatch, Duration took) {

    public enum RestoreTier {
        /** The session was there already. */
        IN_PLACE,
        /** State put back, document opened again, later edges replayed. */
        SNAPSHOT
    }

    public boolean arrived() {
        return mismatch.isEmpty();
    }
}
