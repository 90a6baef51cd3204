package dev.espalier.webagent;

import dev.espalier.mcts.EdgeId;
import dev.espalier.mcts.RolloutId;

/** On whose behalf a request changed a world's state. */
public record EffectTag(RunId run, RolloutId rollout, EdgeId edge, Purpose purpose) {

    public enum Purpose {
        EXECUTE,
        REPLAY
    }

    /** Returns the tag as the opaque text that a world's ledger stores: four parts joined by slashes. */
    public String text() {
        return "%s/%s/%s/%s".formatted(run, rollout, edge, purpose);
    }
}
