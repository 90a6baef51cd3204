package dev.espalier.webagent.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SoftmaxTest {

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    @Test
    void givesProbabilitiesThatSumToOne() {
        var softmax = new Softmax(new double[] {900, 899.5, -300, 12, 898});

        double sum = IntStream.range(0, softmax.size())
                .mapToDouble(i -> Math.exp(softmax.logProbability(i)))
                .sum();

        assertThat(sum).isCloseTo(1, within(1e-9));
    }

    @Test
    void givesScoresBackFromTheNormaliser() {
        double[] scores = {1.5, -2, 0.25};
        var softmax = new Softmax(scores);

        assertThat(softmax.logProbability(2) + softmax.logNormaliser()).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void drawsTheLikeliestFirstAndNothingTwice() {
        var softmax = new Softmax(new double[] {0, 0.1, 3, 2.9, -1});
        var random = random(7);

        for (int i = 0; i < 200; i++) {
            List<Integer> drawn = softmax.draw(4, 2, random);
            assertThat(drawn).hasSize(4).doesNotHaveDuplicates().startsWith(2);
        }
    }

    @Test
    void drawsEverythingWhenThereIsLess() {
        assertThat(new Softmax(new double[] {0, 5}).draw(5, 2, random(1))).containsExactly(1, 0);
    }

    @Test
    void samplesAsOftenAsProbabilitiesSay() {
        var softmax = new Softmax(new double[] {0, 1, 2, -1});
        var random = random(11);
        var drawn = new int[4];
        for (int i = 0; i < 20_000; i++) {
            drawn[softmax.sample(random)]++;
        }

        for (int i = 0; i < 4; i++) {
            assertThat(drawn[i] / 20_000.0).isCloseTo(Math.exp(softmax.logProbability(i)), within(0.015));
        }
    }

    @Test
    void drawsTheSameFromTheSameSeed() {
        var softmax = new Softmax(new double[] {0, 0.1, 0.2, 0.3, 0.4, 0.5});

        assertThat(softmax.draw(4, 2, random(3))).isEqualTo(softmax.draw(4, 2, random(3)));
    }

    /** Beside the first, the second is drawn as often as the softmax of the others at that temperature says. */
    @Test
    void drawsTheOthersByTheirTemperedProbabilities() {
        double[] scores = {4, 2, 1, -1};
        var softmax = new Softmax(scores);
        var random = random(11);
        int draws = 40_000;
        Map<Integer, Integer> second = new HashMap<>();

        for (int i = 0; i < draws; i++) {
            second.merge(softmax.draw(2, 2, random).get(1), 1, Integer::sum);
        }

        double sum = Math.exp(1) + Math.exp(0.5) + Math.exp(-0.5);
        assertThat(second.get(1) / (double) draws).isCloseTo(Math.exp(1) / sum, within(0.01));
        assertThat(second.get(2) / (double) draws).isCloseTo(Math.exp(0.5) / sum, within(0.01));
        assertThat(second.get(3) / (double) draws).isCloseTo(Math.exp(-0.5) / sum, within(0.01));
    }
}
