package dev.espalier.mcts;

import java.util.List;

/**
 * One question to the critic: which of these is the most useful next?
 *
 * @param number 1, 2, … within the node
 * @param presented the edges in the order in which the critic saw them
 * @param chosen the one it named; on a fallback the policy's likeliest
 * @param fallback true when no valid answer came, twice
 */
public record CriticRound(int number, List<EdgeId> presented, EdgeId chosen, boolean fallback, String rationale) {

    public CriticRound {
        presented = List.copyOf(presented);
        if (!presented.contains(chosen)) {
            throw new IllegalArgumentException(
                    "round %d chose edge %s, which was not presented".formatted(number, chosen));
        }
    }
}
