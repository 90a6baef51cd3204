package dev.espalier.datasets;

import dev.espalier.webagent.Split;

/**
 * What changes often about a pair.
 *
 * @param label what people made of the pair; derived from their verdicts, never typed
 * @param split the side on which the pair's task stands
 */
public record PairState(Review review, Label label, Split split) {

    public static PairState unreviewed(Split split) {
        return new PairState(Review.UNREVIEWED, Label.AUTO, split);
    }

    /** How far people have looked at the pair. */
    public enum Review {
        UNREVIEWED,
        IN_REVIEW,
        REVIEWED
    }

    /** Which way the pair points. */
    public enum Label {
        /** No verdict: as the revision says. */
        AUTO,
        LOW,
        HIGH,
        /** Equally good: no preference data. */
        TIE,
        BOTH_BAD,
        DISAGREED
    }
}
