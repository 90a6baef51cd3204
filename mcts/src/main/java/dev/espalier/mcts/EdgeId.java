package dev.espalier.mcts;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Names one edge for ever; version 7, so that ids sort by time of making. */
public record EdgeId(UUID value) {

    public static EdgeId next() {
        return new EdgeId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
