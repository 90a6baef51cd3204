package dev.espalier.datasets;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Names one dataset version for ever; version 7, so that ids sort by time of making. */
public record DatasetVersionId(UUID value) {

    public static DatasetVersionId next() {
        return new DatasetVersionId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
