package dev.espalier.datasets;

import java.util.List;

/** What must hold of all stored rows, from the task to the dataset, whatever was killed in between. */
public interface RowInvariants {

    /** Checks every invariant over all rows of one moment; what is found is told, nothing is mended. */
    List<Finding> check();

    /**
     * What came of checking one invariant.
     *
     * @param invariant what must hold, as a sentence
     * @param violations how many rows violate it, 0 or more
     * @param samples ids of some of them, 5 at most
     */
    record Finding(String invariant, long violations, List<String> samples) {

        public Finding {
            samples = List.copyOf(samples);
        }

        public boolean holds() {
            return violations == 0;
        }
    }
}
