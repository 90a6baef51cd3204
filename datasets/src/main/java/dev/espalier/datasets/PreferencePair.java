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

    /** Returns the side that goes into a dataset as the chosen one; empty when neither does, or it was withdrawn. */
    public Optional<PairSide> chosen() {
        return preferred().flatMap(reading -> state.chosen(reading.winner()));
    }

    /** Returns the digest of prompt and answers with one side as the chosen one, to which a verdict is bound. */
    public Digest textDigest(PairSide chosen) {
        return PreferenceRow.textDigest(
                context.prompt(), side(chosen).text(), side(chosen.other()).text());
    }
}
