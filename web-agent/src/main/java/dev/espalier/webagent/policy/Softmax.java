package dev.espalier.webagent.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;

/** Probabilities proportional to the exponential of scores. */
final class Softmax {

    private final double[] scores;
    private final double logNormaliser;

    /** @param scores one or more */
    Softmax(double[] scores) {
        this.scores = scores.clone();
        double most = scores[argmax(scores)];
        double sum = 0;
        for (double score : scores) {
            sum += Math.exp(score - most);
        }
        logNormaliser = most + Math.log(sum);
    }

    private static int argmax(double[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return best;
    }

    int size() {
        return scores.length;
    }

    double logNormaliser() {
        return logNormaliser;
    }

    double logProbability(int index) {
        return Math.min(0, scores[index] - logNormaliser);
    }

    /**
     * Draws without replacement, the likeliest first and always, the others at a temperature by the Gumbel top-k trick
     * (Kool, van Hoof and Welling 2019): adding independent Gumbel noise to the scores and sorting draws one after the
     * other.
     */
    List<Integer> draw(int count, double temperature, RandomGenerator random) {
        int first = argmax(scores);
        var keys = new double[scores.length];
        var others = new ArrayList<Integer>();
        for (int i = 0; i < scores.length; i++) {
            keys[i] = scores[i] / temperature + gumbel(random);
            if (i != first) {
                others.add(i);
            }
        }
        others.sort(Comparator.comparingDouble(i -> -keys[i]));
        others.addFirst(first);
        return others.subList(0, Math.min(count, others.size()));
    }

    /** Draws one at temperature 1, by the Gumbel-max trick. */
    int sample(RandomGenerator random) {
        var keys = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            keys[i] = scores[i] + gumbel(random);
        }
        return argmax(keys);
    }

    private static double gumbel(RandomGenerator random) {
        return -Math.log(-Math.log(random.nextDouble(Double.MIN_NORMAL, 1)));
    }
}
