package dev.espalier.datasets;

/** Points at one revision of a pair, which never changes. */
public record PairRef(PairId pair, int revision) {}
