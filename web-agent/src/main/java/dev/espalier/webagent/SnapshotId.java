package dev.espalier.webagent;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Names one world snapshot for ever; version 7, so that ids sort by time of making. */
public record SnapshotId(UUID value) {

    public static SnapshotId next() {
        return new SnapshotId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
