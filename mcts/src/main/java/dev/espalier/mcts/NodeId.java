package dev.espalier.mcts;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Names one node for ever; version 7, so that ids sort by time of making. */
public record NodeId(UUID value) {

    public static NodeId next() {
        return new NodeId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
