package dev.espalier.datasets;

import dev.espalier.mcts.Evidence;
import dev.espalier.mcts.Tally;

/** What one reading of a tree says of a pair. */
public sealed interface PairReading {

    /**
     * One side is worth more.
     *
     * @param margin mixed value of the winner minus that of the other side, more than 0
     */
    record Preferred(PairSide winner, Worth low, Worth high, double margin, Evidence evidence) implements PairReading {

        public Preferred {
            if (!(margin > 0)) {
                throw new IllegalArgumentException("margin must be more than 0, but was " + margin);
            }
        }

        public Worth worth(PairSide side) {
            return side == PairSide.LOW ? low : high;
        }
    }

    /** The pair no longer arises under the settings of the reading. */
    record Withdrawn() implements PairReading {}

    /**
     * What a side is worth and why.
     *
     * @param outcomeMean q_tilde of Agent Q, eq. 10, in [0, 1]
     * @param criticValue q_hat, in [0, 1]
     * @param mixed alpha q_tilde + (1 - alpha) q_hat
     */
    record Worth(Tally tally, double outcomeMean, double criticValue, double mixed) {}
}
