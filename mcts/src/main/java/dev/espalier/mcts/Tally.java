package dev.espalier.mcts;

import java.util.OptionalDouble;

/**
 * What the search has learnt of one edge: visits and the sum of their outcomes, both integers, so that back-ups commute
 * and the mean stays exact. Visits in flight are not part of it and are never stored.
 *
 * @param visits finished, judged rollouts through the edge, 0 or more
 * @param outcomeSum how many of them succeeded, 0 to {@code visits}
 */
public record Tally(int visits, int outcomeSum) {

    public static final Tally NONE = new Tally(0, 0);

    public Tally {
        if (outcomeSum < 0 || outcomeSum > visits) {
            throw new IllegalArgumentException(
                    "outcomeSum must be between 0 and visits (%d), but was %d".formatted(visits, outcomeSum));
        }
    }

    /** Returns this tally with one more outcome, the integer form of Agent Q, eq. 8. */
    public Tally plus(Outcome outcome) {
        return switch (outcome) {
            case SUCCESS -> new Tally(visits + 1, outcomeSum + 1);
            case FAILURE -> new Tally(visits + 1, outcomeSum);
            case ABSTAIN -> this;
        };
    }

    /** Returns the mean outcome, in [0, 1]; empty when the edge was never visited. */
    public OptionalDouble mean() {
        return visits == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) outcomeSum / visits);
    }
}
