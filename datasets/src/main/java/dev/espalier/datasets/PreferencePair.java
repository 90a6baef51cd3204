package dev.espalier.datasets;

import dev.espalier.datasets.PairReading.Preferred;
import dev.espalier.datasets.PairReading.Withdrawn;
import dev.espalier.webagent.Digest;
import java.util.Optional;

/**
 * Two answers to one prompt, with the latest reading of which is the better one.
 *
 * @param number for people ("pair 40"), 1 or more; given by the store
 * @param low the completion of the origin's first edge
 * @param high the completion of its second
 */
public record PreferencePair(
        PairId id,
        int number,
        PairOrigin origin,
        PromptContext context,
        Completion low,
        Completion high,
        PairRevision revision,
        PairState state) {

    public PreferencePair {
        if (!low.context().equals(context.id()) || !high.context().equals(context.id())) {
            throw new IllegalArgumentException("pair %s joins answers to different prompts".formatted(id));
        }
    }

    public PairRef ref() {
        return new PairRef(id, revision.number());
    }

    public Completion side(PairSide side) {
        return side == PairSide.LOW ? low : high;
    }

    /** Returns the reading when one side is preferred; empty when the pair was withdrawn. */
    public Optional<Preferred> preferred() {
        return switch (revision.reading()) {
            case Preferred preferred -> Optional.of(preferred);
            case Withdrawn() -> Optional.empty();
        };
    }

    /** Returns the better side by label and reading; empty when there is none, or the pair was withdrawn. */
    public Optional<PairSide> chosen() {
        return preferred().flatMap(reading -> switch (state.label()) {
            case AUTO -> Optional.of(reading.winner());
            case LOW -> Optional.of(PairSide.LOW);
            case HIGH -> Optional.of(PairSide.HIGH);
            case TIE, BOTH_BAD, DISAGREED -> Optional.empty();
        });
    }

    /** Returns the digest of prompt and answers with one side as the chosen one, to which a verdict is bound. */
    public Digest textDigest(PairSide chosen) {
        return PreferenceRow.textDigest(
                context.prompt(), side(chosen).text(), side(chosen.other()).text());
    }
}
