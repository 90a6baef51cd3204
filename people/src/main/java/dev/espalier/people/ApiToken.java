package dev.espalier.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Lets a program in.
 *
 * @param number for people, 1 or more; given by the store
 * @param name what it is for, 1 to 60 characters
 * @param digest of the secret
 * @param lastUsedAt to the minute, null when nobody used it
 * @param revokedAt null while it is good
 */
public record ApiToken(
        int number,
        String name,
        String digest,
        Role role,
        Instant madeAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {}
