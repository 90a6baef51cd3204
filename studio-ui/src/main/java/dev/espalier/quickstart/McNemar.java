package dev.espalier.quickstart;

import org.apache.commons.math3.stat.inference.AlternativeHypothesis;
import org.apache.commons.math3.stat.inference.BinomialTest;

/**
 * The exact two-sided McNemar test on paired successes: given that two methods differ on a task, either is as likely to
 * be the right one.
 *
 * @param onlyFirst tasks that only the first method solved
 * @param onlySecond tasks that only the second method solved
 */
public record McNemar(int onlyFirst, int onlySecond) {

    /** Returns the p-value, 1 when the methods never differ. */
    public double pValue() {
        int discordant = onlyFirst + onlySecond;
        if (discordant == 0) {
            return 1;
        }
        double p = new BinomialTest().binomialTest(discordant, onlyFirst, 0.5, AlternativeHypothesis.TWO_SIDED);
        return Math.min(1, p); // the library counts the middle outcome twice when both counts are equal
    }
}
