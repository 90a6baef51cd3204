package dev.espalier.mcts;

/**
 * Two explored siblings of which the values clearly differ (Agent Q, algorithm 1).
 *
 * @param margin mixed value of the winner minus that of the loser, at least the rule's theta
 */
public record Preference(NodeId node, Side winner, Side loser, double margin, Evidence evidence) {

    public Preference {
        if (!(margin > 0)) {
            throw new IllegalArgumentException("margin must be more than 0, but was " + margin);
        }
    }

    /**
     * One member of a preference with the parts of its value.
     *
     * @param outcomeMean q_tilde, in [0, 1]
     * @param criticValue q_hat, in [0, 1]
     * @param mixed alpha q_tilde + (1 - alpha) q_hat (Agent Q, eq. 10)
     */
    public record Side(EdgeId edge, Tally tally, double outcomeMean, double criticValue, double mixed) {}
}
