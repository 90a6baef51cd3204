package dev.espalier.datasets;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Names one export for ever; version 7, so that ids sort by time of making. */
public record ExportId(UUID value) {

    public static ExportId next() {
        return new ExportId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
