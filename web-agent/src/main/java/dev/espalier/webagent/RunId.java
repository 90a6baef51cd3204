package dev.espalier.webagent;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Names one run for ever; version 7, so that ids sort by time of making. */
public record RunId(UUID value) {

    public static RunId next() {
        return new RunId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
