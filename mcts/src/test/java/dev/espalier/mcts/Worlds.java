package dev.espalier.mcts;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Seeds of random worlds to test in. */
final class Worlds {

    private Worlds() {}

    /** Returns the seeds, or the first alone where -Despalier.worlds says that there should be few. */
    static Stream<Long> chosen(Long... seeds) {
        return Integer.getInteger("espalier.worlds") == null ? Stream.of(seeds) : Stream.of(seeds[0]);
    }

    /** Returns how long a long test is, or a fortieth of it where -Despalier.worlds says that there should be few. */
    static int length(int whole) {
        return Integer.getInteger("espalier.worlds") == null ? whole : whole / 40;
    }

    /** Returns 1 for every step, or a longer stride where -Despalier.worlds says that there should be few. */
    static int stride(int longer) {
        return Integer.getInteger("espalier.worlds") == null ? 1 : longer;
    }

    /** Returns that many seeds, or as few as -Despalier.worlds says: every mutant goes through all of them. */
    static IntStream seeds(int count) {
        return IntStream.range(0, Math.min(count, Integer.getInteger("espalier.worlds", count)));
    }
}
