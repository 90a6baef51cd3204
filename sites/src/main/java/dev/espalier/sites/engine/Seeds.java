package dev.espalier.sites.engine;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Random numbers that depend on what they are for, so that one more draw somewhere moves nothing elsewhere. */
public final class Seeds {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private Seeds() {}

    /** Returns the generator for a purpose under a seed; the purpose is hashed with 64-bit FNV-1a. */
    public static RandomGenerator random(long seed, Object... purpose) {
        return new SplittableRandom(hash(seed, purpose));
    }

    static long hash(long seed, Object... purpose) {
        long hash = FNV_OFFSET ^ seed;
        for (Object part : purpose) {
            String text = part + "/";
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * FNV_PRIME;
            }
        }
        return hash;
    }
}
