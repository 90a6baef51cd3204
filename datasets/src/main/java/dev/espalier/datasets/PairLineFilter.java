package dev.espalier.datasets;

import dev.espalier.datasets.PairState.Label;
import dev.espalier.datasets.PairState.Review;
import dev.espalier.mcts.Evidence;
import dev.espalier.webagent.PolicyVersionId;
import dev.espalier.webagent.Split;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which pairs of the list are meant.
 *
 * @param text a part of either action, its command or role and name of the element that it names, in large or small letters; null for
 *     any
 * @param version that holds them, at whatever revision; null for any
 */
public record PairLineFilter(
        Facets facets,
        Lineage lineage,
        MarginRange margin,
        Standing standing,
        @Nullable String text,
        @Nullable DatasetVersionId version) {

    /** Every pair that was not withdrawn. */
    public static final PairLineFilter ALL =
            new PairLineFilter(Facets.ANY, Lineage.ANY, MarginRange.ANY, Standing.ACTIVE, null, null);

    public PairLineFilter with(Facets other) {
        return new PairLineFilter(other, lineage, margin, standing, text, version);
    }

    public PairLineFilter with(Lineage other) {
        return new PairLineFilter(facets, other, margin, standing, text, version);
    }

    public PairLineFilter with(MarginRange other) {
        return new PairLineFilter(facets, lineage, other, standing, text, version);
    }

    public PairLineFilter with(Standing other) {
        return new PairLineFilter(facets, lineage, margin, other, text, version);
    }

    public PairLineFilter saying(String part) {
        return new PairLineFilter(facets, lineage, margin, standing, part, version);
    }

    public PairLineFilter heldBy(DatasetVersionId other) {
        return new PairLineFilter(facets, lineage, margin, standing, text, other);
    }

    /** What pairs are of; an empty set means any, a withdrawn pair is of no evidence. */
    public record Facets(
            Set<Evidence> evidence, Set<String> sites, Set<Split> splits, Set<Review> reviews, Set<Label> labels) {

        public static final Facets ANY = new Facets(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

        public Facets {
            evidence = Set.copyOf(evidence);
            sites = Set.copyOf(sites);
            splits = Set.copyOf(splits);
            reviews = Set.copyOf(reviews);
            labels = Set.copyOf(labels);
        }

        /** Returns whether a pair of that kind is meant. */
        boolean mean(PairKind kind) {
            return (evidence.isEmpty() || (kind.evidence() != null && evidence.contains(kind.evidence())))
                    && (sites.isEmpty() || sites.contains(kind.site()))
                    && (splits.isEmpty() || splits.contains(kind.split()))
                    && (reviews.isEmpty() || reviews.contains(kind.review()))
                    && (labels.isEmpty() || labels.contains(kind.label()));
        }

        public Facets ofEvidence(Set<Evidence> other) {
            return new Facets(other, sites, splits, reviews, labels);
        }

        public Facets onSites(Set<String> other) {
            return new Facets(evidence, other, splits, reviews, labels);
        }

        public Facets ofSplits(Set<Split> other) {
            return new Facets(evidence, sites, other, reviews, labels);
        }

        public Facets reviewed(Set<Review> other) {
            return new Facets(evidence, sites, splits, other, labels);
        }

        public Facets labelled(Set<Label> other) {
            return new Facets(evidence, sites, splits, reviews, other);
        }
    }

    /**
     * What pairs come from; null means any.
     *
     * @param run number of the run
     * @param task number of the task
     */
    public record Lineage(
            @Nullable Integer run,
            @Nullable Integer task,
            @Nullable PolicyVersionId policy) {
        public static final Lineage ANY = new Lineage(null, null, null);
    }

    /**
     * How far apart the sides are. A withdrawn pair has no margin and lies in {@link #ANY} only.
     *
     * @param least inclusive; null for no bound
     * @param most inclusive; null for no bound
     */
    public record MarginRange(
            @Nullable Double least, @Nullable Double most) {
        public static final MarginRange ANY = new MarginRange(null, null);
    }

    /** Whether the newest revision gives a preference. */
    public enum Standing {
        ACTIVE,
        WITHDRAWN,
        ANY
    }
}
