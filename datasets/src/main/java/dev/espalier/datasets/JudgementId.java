package dev.espalier.datasets;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Names one judgement for ever; version 7, so that ids sort by time of making. */
public record JudgementId(UUID value) {

    public static JudgementId next() {
        return new JudgementId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
