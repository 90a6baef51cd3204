package dev.espalier.datasets;

import dev.espalier.webagent.Digest;
import org.jspecify.annotations.Nullable;

/**
 * One row of a version.
 *
 * @param ordinal 0, 1, … in the order of the rows
 * @param chosen the side that was the better one when the version was frozen
 * @param directedBy whose word that is; null for rows that were frozen before it was kept
 * @param group key of the tasks that stay on one side of the split
 * @param text SHA-256 of the canonical JSON of prompt, chosen and rejected
 * @param content SHA-256 of the canonical JSON of the whole row, as it is exported
 */
public record DatasetRow(
        int ordinal,
        PairRef pair,
        PairSide chosen,
        @Nullable DirectedBy directedBy,
        DatasetSplit split,
        Digest group,
        Digest text,
        Digest content) {

    /** Who gives a row its direction. */
    public enum DirectedBy {
        SEARCH,
        PEOPLE
    }
}
