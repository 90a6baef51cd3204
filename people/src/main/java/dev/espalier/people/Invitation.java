package dev.espalier.people;

import java.time.Duration;
import java.time.Instant;

/**
 * Lets one person in, once.
 *
 * @param digest of the secret in the link
 * @param role that the new account gets
 * @param expiresAt from when on it lets nobody in
 */
public record Invitation(String digest, Role role, Instant madeAt, Instant expiresAt) {

    /** How long a link may lie in somebody's inbox. */
    static final Duration LIFE = Duration.ofDays(7);

    static Invitation of(Secret secret, Role role, Instant now) {
        return new Invitation(secret.digest(), role, now, now.plus(LIFE));
    }
}
