package dev.espalier.datasets;

/**
 * How many pairs a gate kept out of a version.
 *
 * @param pairs 0 or more
 */
public record GateCount(Gate gate, int pairs) {

    /** What keeps a pair out of a dataset, in the order in which they are tried. */
    public enum Gate {
        /** People found no preference in it. */
        NO_PREFERENCE,
        /** The prompt or a side is empty. */
        EMPTY_TEXT,
        /** Both sides are the same text or the same action. */
        EQUAL_SIDES,
        /** Another pair prefers the other side of the same two answers to the same prompt; both stay out. */
        CONTRADICTION,
        /** The same prompt and answers came from an earlier pair, which stays. */
        DUPLICATE
    }
}
