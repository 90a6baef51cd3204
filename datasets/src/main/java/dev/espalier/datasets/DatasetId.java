package dev.espalier.datasets;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Names one dataset for ever; version 7, so that ids sort by time of making. */
public record DatasetId(UUID value) {

    public static DatasetId next() {
        return new DatasetId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
