package dev.espalier.webagent.policy;

import dev.espalier.webagent.Situation;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * How long the embedded policy takes to decide: page text, reading, candidates, features and scores, nothing cached.
 *
 * @param candidates mean number of candidates
 */
public record DecisionTimes(int decisions, double candidates, Duration p50, Duration p95) {

    /**
     * Decides on each situation so many times.
     *
     * @param situations two or more different ones, so that no decision is the repetition of the last
     * @param rounds 1 or more
     * @param nanoTime a clock that only runs forward, for example {@code System::nanoTime}
     */
    public static DecisionTimes measure(List<Situation> situations, int rounds, LongSupplier nanoTime) {
        if (situations.size() < 2 || rounds < 1) {
            throw new IllegalArgumentException(
                    "needs 2 situations and 1 round or more, but got %d and %d".formatted(situations.size(), rounds));
        }
        var decider = new Decider(EmbeddedParameters.handSet());
        var nanos = new long[rounds * situations.size()];
        long candidates = 0;
        for (int i = 0; i < nanos.length; i++) {
            long start = nanoTime.getAsLong();
            var decision = decider.decide(situations.get(i % situations.size()));
            candidates += decider.scores(decision).length;
            nanos[i] = nanoTime.getAsLong() - start;
        }
        Arrays.sort(nanos);
        return new DecisionTimes(
                nanos.length, (double) candidates / nanos.length, quantile(nanos, 0.5), quantile(nanos, 0.95));
    }

    private static Duration quantile(long[] sorted, double share) {
        return Duration.ofNanos(sorted[(int) Math.ceil(share * sorted.length) - 1]);
    }
}
