package dev.espalier.webagent;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Names one policy version for ever; version 7, so that ids sort by time of making. */
public record PolicyVersionId(UUID value) {

    public static PolicyVersionId next() {
        return new PolicyVersionId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
