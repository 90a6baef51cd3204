package dev.espalier.datasets;

/** One side of a pair. Which one is preferred is not said by the side but by a {@link PairReading} or a label. */
public enum PairSide {
    LOW,
    HIGH;

    public PairSide other() {
        return this == LOW ? HIGH : LOW;
    }
}
