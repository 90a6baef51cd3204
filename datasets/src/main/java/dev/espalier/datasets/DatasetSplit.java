package dev.espalier.datasets;

import java.util.Locale;

/** The parts of a dataset, in the order of its rows. Both come from train tasks. */
public enum DatasetSplit {
    TRAIN,
    TEST;

    /** Returns the name that loaders know it by. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
