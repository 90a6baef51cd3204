package dev.espalier.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class StatisticsTest {

    /** 268 of 420 is 59.1 to 68.3 %; 5 of 30 is 7.3 to 33.6 %. */
    @Test
    void givesWilsonIntervals() {
        var large = new Proportion(268, 420);
        assertThat(large.low()).isCloseTo(0.591, within(0.0005));
        assertThat(large.high()).isCloseTo(0.683, within(0.0005));
        var small = new Proportion(5, 30);
        assertThat(small.low()).isCloseTo(0.0734, within(0.0005));
        assertThat(small.high()).isCloseTo(0.3356, within(0.0005));
    }

    @Test
    void keepsIntervalsInsideZeroAndOne() {
        assertThat(new Proportion(0, 12).low()).isZero();
        assertThat(new Proportion(0, 12).high()).isCloseTo(0.2425, within(0.0005));
        assertThat(new Proportion(12, 12).high()).isEqualTo(1);
    }

    /** Discordant 1 and 8: 2 (1 + 9) / 2^9 = 0.0390625. */
    @Test
    void testsPairedSuccessesExactly() {
        assertThat(new McNemar(1, 8).pValue()).isCloseTo(0.0390625, within(1e-9));
        assertThat(new McNemar(8, 1).pValue()).isCloseTo(0.0390625, within(1e-9));
        assertThat(new McNemar(3, 3).pValue()).isCloseTo(1, within(1e-9));
        assertThat(new McNemar(0, 0).pValue()).isEqualTo(1);
    }

    /** All splits of up to 60 differing tasks, against sums of binomial coefficients. */
    @Test
    void agreesWithCountingEverywhere() {
        for (int first = 0; first <= 60; first++) {
            for (int second = 0; first + second <= 60; second++) {
                assertThat(new McNemar(first, second).pValue())
                        .as("%d and %d", first, second)
                        .isCloseTo(counted(first, second), within(1e-9));
            }
        }
    }

    private static double counted(int first, int second) {
        int tasks = first + second;
        BigInteger extreme = BigInteger.ZERO;
        BigInteger ways = BigInteger.ONE;
        for (int i = 0; i <= Math.min(first, second); i++) {
            extreme = extreme.add(ways);
            ways = ways.multiply(BigInteger.valueOf(tasks - i)).divide(BigInteger.valueOf(i + 1));
        }
        return Math.min(1, extreme.doubleValue() * 2 / Math.scalb(1.0, tasks));
    }
}
