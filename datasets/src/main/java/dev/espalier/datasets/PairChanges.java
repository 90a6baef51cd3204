package dev.espalier.datasets;

import java.util.List;
import java.util.Map;

/**
 * What a reading of a run changes.
 *
 * @param added pairs with their first revision; their numbers are for the store to give
 * @param revised the next revision of stored pairs
 */
public record PairChanges(List<PreferencePair> added, Map<PairId, PairRevision> revised) {

    public PairChanges {
        added = List.copyOf(added);
        revised = Map.copyOf(revised);
    }
}
