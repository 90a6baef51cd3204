package dev.espalier.mcts;

import java.util.stream.IntStream;

/** Seeds of random worlds to test in. */
final class Worlds {

    private Worlds() {}

    /** Returns that many seeds, or as few as -Despalier.worlds says: every mutant goes through all of them. */
    static IntStream seeds(int count) {
        return IntStream.range(0, Math.min(count, Integer.getInteger("espalier.worlds", count)));
    }
}
