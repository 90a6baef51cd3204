package dev.espalier.datasets;

import dev.espalier.mcts.Evidence;
import dev.espalier.webagent.RunId;
import java.util.Map;

/**
 * What reading a run's pairs came to.
 *
 * @param added pairs that were new
 * @param revised pairs that were stored and now read differently, or under other settings
 * @param withdrawn pairs that no longer arise
 * @param unchanged pairs that were stored just so
 * @param evidence pairs that arise now, by what they rest on; kinds without any are left out
 */
public record Extraction(
        RunId run, int added, int revised, int withdrawn, int unchanged, Map<Evidence, Integer> evidence) {

    public Extraction {
        evidence = Map.copyOf(evidence);
    }
}
