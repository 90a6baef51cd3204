package dev.espalier.mcts;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Names one rollout for ever; version 7, so that ids sort by time of making. */
public record RolloutId(UUID value) {

    public static RolloutId next() {
        return new RolloutId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
