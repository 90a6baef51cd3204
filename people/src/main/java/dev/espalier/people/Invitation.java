package dev.espalier.people;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets one person in, once.
 *
 * @param digest of the secret in the link
 * @param role that the account has or gets
 * @param expiresAt from when on it lets nobody in
 * @param renewing the name of the account that gets another password; null when it lets somebody new in
 */
public record Invitation(
        String digest,
        Role role,
        Instant madeAt,
        Instant expiresAt,
        @Nullable String renewing) {

    /** How long a link may lie in somebody's inbox. */
    static final Duration LIFE = Duration.ofDays(7);

    static Invitation of(Secret secret, Role role, Instant now) {
        return new Invitation(secret.digest(), role, now, now.plus(LIFE), null);
    }

    static Invitation renewing(Account account, Secret secret, Instant now) {
        return new Invitation(secret.digest(), account.role(), now, now.plus(LIFE), account.name());
    }

    /** Returns the name of whoever lost their password; empty when it lets somebody new in. */
    public Optional<String> returning() {
        return Optional.ofNullable(renewing);
    }
}
