package dev.espalier.mcts;

/**
 * The critic's opinion of one edge among its siblings.
 *
 * @param rank position in the critic's order, 1 (best) to the number of siblings
 * @param value the rank as a number in [0, 1], {@code q_hat} of Agent Q, eq. 10
 * @param fallback true when the critic gave no valid answer and the policy's order stood in
 */
public record Critique(int rank, double value, boolean fallback) {

    public Critique {
        if (rank < 1) {
            throw new IllegalArgumentException("rank must be 1 or more, but was " + rank);
        }
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("value must be between 0 and 1, but was " + value);
        }
    }
}
