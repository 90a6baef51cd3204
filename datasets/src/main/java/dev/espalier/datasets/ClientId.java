package dev.espalier.datasets;

import java.util.UUID;

/** Names one act of a person, made where the person acts: the same act sent twice is done once. */
public record ClientId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
