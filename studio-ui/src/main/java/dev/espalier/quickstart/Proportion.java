package dev.espalier.quickstart;

import org.apache.commons.math3.stat.interval.WilsonScoreInterval;

/**
 * A share of successes with its 95 % interval (Wilson 1927, the score interval without continuity correction).
 *
 * @param successes 0 to {@code trials}
 * @param trials 1 or more
 */
public record Proportion(int successes, int trials) {

    private static final double CONFIDENCE = 0.95;

    public Proportion {
        if (trials < 1 || successes < 0 || successes > trials) {
            throw new IllegalArgumentException(
                    "successes must be between 0 and trials, trials 1 or more, but were %d and %d"
                            .formatted(successes, trials));
        }
    }

    public double share() {
        return (double) successes / trials;
    }

    public double low() {
        return successes == 0
                ? 0
                : new WilsonScoreInterval()
                        .createInterval(trials, successes, CONFIDENCE)
                        .getLowerBound();
    }

    public double high() {
        return successes == trials
                ? 1
                : new WilsonScoreInterval()
                        .createInterval(trials, successes, CONFIDENCE)
                        .getUpperBound();
    }
}
