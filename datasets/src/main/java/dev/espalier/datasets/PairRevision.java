package dev.espalier.datasets;

import java.time.Instant;

/**
 * One reading of a pair. Revisions are only added; a frozen dataset points at them.
 *
 * @param number 1, 2, … within the pair
 * @param settings the settings of the reading
 */
public record PairRevision(int number, PairReading reading, CanonicalJson settings, Instant readAt) {

    public PairRevision {
        if (number < 1) {
            throw new IllegalArgumentException("a revision's number is 1 or more, but was " + number);
        }
    }

    /** Returns whether another reading found the same under the same settings. */
    boolean saysTheSameAs(PairReading otherReading, CanonicalJson otherSettings) {
        return reading.equals(otherReading) && settings.equals(otherSettings);
    }
}
