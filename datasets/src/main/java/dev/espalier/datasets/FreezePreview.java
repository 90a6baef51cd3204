package dev.espalier.datasets;

import dev.espalier.datasets.DatasetVersion.RowCounts;
import java.util.List;
import java.util.Optional;

/**
 * What freezing would come to now. Nothing was written.
 *
 * @param rows that the version would have
 * @param gates what would be kept out, a count for every gate
 * @param undealt tasks with rows that no version of the dataset has dealt yet, the only ones that the recipe's test share
 *     decides on
 * @param refusal why freezing would be refused, in words for the person who asked; empty when it would not be
 */
public record FreezePreview(RowCounts rows, List<GateCount> gates, int undealt, Optional<String> refusal) {

    public FreezePreview {
        gates = List.copyOf(gates);
    }
}
