package dev.espalier.people;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Names one account for ever; version 7, so that ids sort by time of making. */
public record AccountId(UUID value) {

    public static AccountId next() {
        return new AccountId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
