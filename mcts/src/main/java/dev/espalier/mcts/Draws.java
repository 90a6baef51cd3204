package dev.espalier.mcts;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Random numbers that depend on the seed, the place in the tree and what they are for, and on nothing that happened
 * before: a search that was killed and resumed draws what it would have drawn undisturbed.
 */
final class Draws {

    private static final long GOLDEN_RATIO = 0x9e3779b97f4a7c15L;

    private final long seed;

    Draws(long seed) {
        this.seed = seed;
    }

    /** What numbers are drawn for; the names are part of what is drawn. */
    enum Purpose {
        PROPOSE,
        SAMPLE,
        PRESENT,
        CHOOSE
    }

    /**
     * Returns a fresh generator.
     *
     * @param path ordinals of the edges from the root to the node
     * @param count tells several draws with one purpose at one node apart
     */
    RandomGenerator at(List<Integer> path, Purpose purpose, int count) {
        long state = mixed(seed, purpose.name().hashCode());
        state = mixed(state, count);
        for (int ordinal : path) {
            state = mixed(state, ordinal);
        }
        return new SplittableRandom(state);
    }

    /** SplitMix64's finaliser (Steele, Lea and Flood 2014, with Stafford's variant 13). */
    private static long mixed(long state, int next) {
        long z = (state ^ next) + GOLDEN_RATIO;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
