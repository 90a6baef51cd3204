package dev.espalier.datasets;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Names one preference pair for ever; version 7, so that ids sort by time of making. */
public record PairId(UUID value) {

    public static PairId next() {
        return new PairId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
