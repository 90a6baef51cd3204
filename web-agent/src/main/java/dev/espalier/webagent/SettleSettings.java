package dev.espalier.webagent;

import java.time.Duration;

/**
 * When a page counts as settled, and how long pages are waited for.
 *
 * @param fresh quiet time after a document has loaded
 * @param quiet quiet time otherwise, from the later of the action's end and the last change
 * @param suggestions quiet time after typing into a field that suggests
 * @param cap after which a page that never rests is looked at all the same
 * @param navigationCap the same where a document was asked for
 * @param ignoredAfter age from which a request no longer counts, for streams and long polls
 * @param opening time that an address asked for by goto, back or open has
 * @param text time that the action wait has
 */
public record SettleSettings(
        Duration fresh,
        Duration quiet,
        Duration suggestions,
        Duration cap,
        Duration navigationCap,
        Duration ignoredAfter,
        Duration opening,
        Duration text) {

    public static final SettleSettings DEFAULT = new SettleSettings(
            Duration.ofMillis(30),
            Duration.ofMillis(80),
            Duration.ofMillis(150),
            Duration.ofMillis(2500),
            Duration.ofSeconds(10),
            Duration.ofSeconds(2),
            Duration.ofSeconds(15),
            Duration.ofSeconds(10));
}
