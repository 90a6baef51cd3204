package dev.espalier.datasets;

import dev.espalier.webagent.Digest;
import java.time.Instant;
import java.util.List;

/**
 * A frozen dataset: a list of pair revisions that never changes.
 *
 * @param number 1, 2, … within the dataset; given by the store
 * @param hash SHA-256 over the rows, in the order of their ordinals
 * @param gates what was kept out, a count for every gate
 */
public record DatasetVersion(
        DatasetVersionId id,
        Dataset dataset,
        int number,
        Recipe recipe,
        Digest hash,
        RowCounts rows,
        List<GateCount> gates,
        Instant frozenAt) {

    public DatasetVersion {
        gates = List.copyOf(gates);
    }

    /** Returns the name that finds it again, for example "shop:v2". */
    public VersionName name() {
        return new VersionName(dataset.name(), number);
    }

    /**
     * How many rows each split has.
     *
     * @param judged how many of all rows have the direction that people gave them
     */
    public record RowCounts(int train, int test, int judged) {

        /** Counts rows that nobody judged. */
        public RowCounts(int train, int test) {
            this(train, test, 0);
        }

        public int in(DatasetSplit split) {
            return switch (split) {
                case TRAIN -> train;
                case TEST -> test;
            };
        }
    }
}
