package dev.espalier.datasets;

import dev.espalier.webagent.Digest;

/**
 * One row of a version.
 *
 * @param ordinal 0, 1, … in the order of the rows
 * @param chosen the side that was the better one when the version was frozen
 * @param group key of the tasks that stay on one side of the split
 * @param text SHA-256 of the canonical JSON of prompt, chosen and rejected
 * @param content SHA-256 of the canonical JSON of the whole row, as it is exported
 */
public record DatasetRow(
        int ordinal, PairRef pair, PairSide chosen, DatasetSplit split, Digest group, Digest text, Digest content) {}
