package dev.espalier.datasets;

/** How much of everything there is. */
public interface Holdings {

    /** Counts it all at one moment. */
    Holding now();
}
