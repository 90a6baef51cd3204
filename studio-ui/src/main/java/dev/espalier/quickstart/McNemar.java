package dev.espalier.quickstart;

import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * The exact two-sided McNemar test on paired successes: given that two methods differ on a task, either is as likely to
 * be the right one.
 *
 * @param onlyFirst tasks that only the first method solved
 * @param onlySecond tasks that only the second method solved
 */
public record McNemar(int onlyFirst, int onlySecond) {

    /**
     * Returns the p-value, {@code min(1, 2 P(X <= min(onlyFirst, onlySecond)))} with X binomial over the differing tasks at
     * one half; 1 when the methods never differ.
     */
    public double pValue() {
        var fair = new BinomialDistribution(null, onlyFirst + onlySecond, 0.5);
        return Math.min(1, 2 * fair.cumulativeProbability(Math.min(onlyFirst, onlySecond)));
    }
}
