package dev.espalier.datasets;

import dev.espalier.webagent.Split;
import java.util.Optional;

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

    /** Returns the side that goes into a dataset as the chosen one, given the winner; empty when neither does. */
    public Optional<PairSide> chosen(PairSide winner) {
        return switch (label) {
            case AUTO -> Optional.of(winner);
            case LOW -> Optional.of(PairSide.LOW);
            case HIGH -> Optional.of(PairSide.HIGH);
            case TIE, BOTH_BAD, DISAGREED -> Optional.empty();
        };
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
