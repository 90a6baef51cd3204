package dev.espalier.webagent;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Names one observation for ever; version 7, so that ids sort by time of making. */
public record ObservationId(UUID value) {

    public static ObservationId next() {
        return new ObservationId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
