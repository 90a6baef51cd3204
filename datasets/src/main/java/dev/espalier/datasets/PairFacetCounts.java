package dev.espalier.datasets;

import dev.espalier.datasets.PairLineFilter.Facets;
import dev.espalier.datasets.PairState.Label;
import dev.espalier.datasets.PairState.Review;
import dev.espalier.mcts.Evidence;
import dev.espalier.webagent.Split;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How many of the pairs that a filter means there are. Of each kind are counted what else it could let in: those it would
 * mean if it asked for nothing of that kind. What there is none of is left out.
 *
 * @param total of all that it means
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

    /** Counts pairs that meet all of a filter but its facets. */
    public static PairFacetCounts of(Map<PairKind, Long> pairs, Facets facets) {
        long total = pairs.entrySet().stream()
                .filter(kind -> facets.mean(kind.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return new PairFacetCounts(
                total,
                counts(pairs, facets.ofEvidence(Set.of()), PairKind::evidence),
                counts(pairs, facets.onSites(Set.of()), PairKind::site),
                counts(pairs, facets.ofSplits(Set.of()), PairKind::split),
                counts(pairs, facets.reviewed(Set.of()), PairKind::review),
                counts(pairs, facets.labelled(Set.of()), PairKind::label));
    }

    private static <K> Map<K, Long> counts(
            Map<PairKind, Long> pairs, Facets lifted, Function<PairKind, @Nullable K> facet) {
        var counts = new HashMap<K, Long>();
        pairs.forEach((kind, count) -> {
            var value = facet.apply(kind);
            if (value != null && lifted.mean(kind)) {
                counts.merge(value, count, Long::sum);
            }
        });
        return counts;
    }
}
