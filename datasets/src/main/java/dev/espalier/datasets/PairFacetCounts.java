package dev.espalier.datasets;

import dev.espalier.datasets.PairState.Label;
import dev.espalier.datasets.PairState.Review;
import dev.espalier.mcts.Evidence;
import dev.espalier.webagent.Split;
import java.util.Map;

/**
 * How many of the pairs that a filter means are of each kind; what there is none of is left out.
 *
 * @param total of all of them
 * @param evidence of those that were not withdrawn
 */
public record PairFacetCounts(
        long total,
        Map<Evidence, Long> evidence,
        Map<String, Long> sites,
        Map<Split, Long> splits,
        Map<Review, Long> reviews,
        Map<Label, Long> labels) {

    public PairFacetCounts {
        evidence = Map.copyOf(evidence);
        sites = Map.copyOf(sites);
        splits = Map.copyOf(splits);
        reviews = Map.copyOf(reviews);
        labels = Map.copyOf(labels);
    }
}
