package dev.espalier.datasets;

import dev.espalier.datasets.PairReading.Preferred;
import dev.espalier.webagent.Split;
import java.time.Instant;

/** A pair as it was just read, before it is compared with what is stored. */
record PairDraft(
        PairOrigin.Edges origin,
        PromptContext context,
        Completion low,
        Completion high,
        Preferred reading,
        Split split) {

    /** Returns the pair that this becomes when it is new; its number is for the store to give. */
    PreferencePair firstRevision(CanonicalJson settings, Instant now) {
        return new PreferencePair(
                PairId.next(),
                1,
                origin,
                context,
                low,
                high,
                new PairRevision(1, reading, settings, now),
                PairState.unreviewed(split));
    }
}
