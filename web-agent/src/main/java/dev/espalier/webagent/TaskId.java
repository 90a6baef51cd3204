package dev.espalier.webagent;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Names one task for ever; version 7, so that ids sort by time of making. */
public record TaskId(UUID value) {

    public static TaskId next() {
        return new TaskId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
