package dev.espalier.mcts;

/**
 * When two siblings make a preference: both explored, mixed values at least theta apart.
 *
 * @param alpha share of the outcome mean in the mixed value, in [0, 1]
 * @param theta least difference of mixed values, more than 0
 * @param minVisits least visits of each side, 1 or more
 */
public record PairRule(double alpha, double theta, int minVisits) {

    public static final PairRule DEFAULT = new PairRule(0.5, 0.2, 1);

    public PairRule {
        if (!(alpha >= 0 && alpha <= 1)) {
            throw new IllegalArgumentException("alpha must be between 0 and 1, but was " + alpha);
        }
        if (!(theta > 0)) {
            throw new IllegalArgumentException("theta must be more than 0, but was " + theta);
        }
        if (minVisits < 1) {
            throw new IllegalArgumentException("minVisits must be 1 or more, but was " + minVisits);
        }
    }
}
