package dev.espalier.datasets;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Names one prompt context for ever; version 7, so that ids sort by time of making. */
public record ContextId(UUID value) {

    public static ContextId next() {
        return new ContextId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
