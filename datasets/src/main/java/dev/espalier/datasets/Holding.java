package dev.espalier.datasets;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How much of everything there is at a moment; each count is exact, and 0 or more. */
public record Holding(long tasks, Runs runs, Pairs pairs, Versions versions) {

    /**
     * Counts of runs.
     *
     * @param searched those of more than one rollout that are done
     */
    public record Runs(long all, long searched, long queued) {}

    /** Counts of pairs that are not withdrawn, by how far people looked at them. */
    public record Pairs(long unreviewed, long inReview, long reviewed) {

        public long total() {
            return unreviewed + inReview + reviewed;
        }
    }

    /**
     * Counts of datasets and of all their versions.
     *
     * @param newest that was frozen last; null when none was
     */
    public record Versions(
            long datasets, long versions, @Nullable VersionName newest) {

        public Optional<VersionName> latest() {
            return Optional.ofNullable(newest);
        }
    }
}
