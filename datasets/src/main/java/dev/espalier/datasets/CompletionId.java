package dev.espalier.datasets;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Names one completion for ever; version 7, so that ids sort by time of making. */
public record CompletionId(UUID value) {

    public static CompletionId next() {
        return new CompletionId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
