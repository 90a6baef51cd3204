package dev.espalier.datasets;

/** Made-up pairs with all they come from, so that long lists can be measured. Nothing made up belongs into a home. */
public interface PairSamples {

    /**
     * Fills an empty store. The same seed gives the same rows.
     *
     * @param pairs how many, 1 or more
     * @throws IllegalStateException when the store holds a task already
     */
    void fill(int pairs, long seed);
}
