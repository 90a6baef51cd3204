package dev.espalier.datasets;

import dev.espalier.webagent.Digest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one person said of a pair at one moment. Taking it back is another judgement.
 *
 * @param client the act it was, by which a second sending is known
 * @param pair the revision that was shown
 * @param text digest of the text that was shown, {@link PreferencePair#textDigest} of the low side: new numbers leave a
 *     judgement in force, new text makes it stale
 * @param reviewer who, 1 to 100 characters
 */
public record Judgement(
        JudgementId id,
        ClientId client,
        PairRef pair,
        Digest text,
        String reviewer,
        Opinion opinion,
        Showing showing,
        Instant judgedAt) {

    private static final int LONGEST_NAME = 100;

    public Judgement {
        requireName(reviewer);
    }

    /** @throws IllegalArgumentException when this is no name of a reviewer */
    static void requireName(String reviewer) {
        if (reviewer.isBlank() || reviewer.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "a reviewer's name has 1 to %d characters, but was \"%s\"".formatted(LONGEST_NAME, reviewer));
        }
    }

    /**
     * How the pair stood before the person.
     *
     * @param left the answer that stood left
     * @param key the key that was pressed; null for the mouse
     */
    public record Showing(CompletionId left, @Nullable String key) {}
}
