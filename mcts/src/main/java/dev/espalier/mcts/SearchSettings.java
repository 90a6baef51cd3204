package dev.espalier.mcts;

import java.util.OptionalDouble;

/**
 * Every reading of Agent Q's search that its paper leaves open, as one recorded value.
 *
 * @param width threads in one tree, 1 or more
 * @param seed of every draw, together with the node's path and the draw's purpose
 */
public record SearchSettings(
        Budget budget,
        Selection selection,
        Expansion expansion,
        RolloutMode mode,
        RolloutChoice choice,
        StopRule stop,
        int width,
        long seed) {

    public SearchSettings {
        if (width < 1) {
            throw new IllegalArgumentException("width must be 1 or more, but was " + width);
        }
    }

    /**
     * @param rollouts finished rollouts after which the search ends, 1 or more (Agent Q's T)
     * @param maxDepth executed actions in one rollout at most, 1 or more
     */
    public record Budget(int rollouts, int maxDepth) {
        public Budget {
            if (rollouts < 1 || maxDepth < 1) {
                throw new IllegalArgumentException(
                        "rollouts and maxDepth must be 1 or more, but were %d and %d".formatted(rollouts, maxDepth));
            }
        }
    }

    /**
     * @param explorationWeight c_exp of Agent Q, eq. 7, 0 or more
     * @param alpha share of the outcome mean in the mixed value, Agent Q, eq. 10, in [0, 1]
     * @param unvisitedFirst true tries every sibling once before any twice (both members of a pair must be explored);
     *     false is exact to the paper
     */
    public record Selection(
            double explorationWeight, double alpha, SelectionValue value, Ties ties, boolean unvisitedFirst) {
        public Selection {
            if (!(explorationWeight >= 0)) {
                throw new IllegalArgumentException("explorationWeight must be 0 or more, but was " + explorationWeight);
            }
            if (!(alpha >= 0 && alpha <= 1)) {
                throw new IllegalArgumentException("alpha must be between 0 and 1, but was " + alpha);
            }
        }

        /** Returns Q of a ranked edge as Agent Q, eq. 7 has it, in [0, 1]. */
        public double q(Tally tally, Critique critique) {
            OptionalDouble outcomes = tally.mean();
            return switch (value) {
                case OUTCOME -> outcomes.orElse(0);
                case MIXED -> outcomes.isEmpty() ? critique.value() : mixed(outcomes.getAsDouble(), critique.value());
                case MIXED_FROM_ZERO -> mixed(outcomes.orElse(0), critique.value());
            };
        }

        /** Agent Q, eq. 10. */
        private double mixed(double outcome, double critic) {
            return alpha * outcome + (1 - alpha) * critic;
        }
    }

    /** @param proposals actions asked of the policy at a new node, 1 or more (Agent Q's K) */
    public record Expansion(int proposals, RankValue rankValue) {
        public Expansion {
            if (proposals < 1) {
                throw new IllegalArgumentException("proposals must be 1 or more, but was " + proposals);
            }
        }
    }

    /** What Q means in Agent Q, eq. 7, and what it is of an edge that nothing was backed up through. */
    public enum SelectionValue {
        /** The mean of outcomes, 0 while there is none. */
        OUTCOME,
        /** Outcomes and the critic's value mixed, the critic's value alone while there is no outcome. */
        MIXED,
        /** Outcomes and the critic's value mixed, the mean of outcomes taken for 0 while there is none. */
        MIXED_FROM_ZERO
    }

    /** Who goes first of siblings that eq. 7 finds equally good. */
    public enum Ties {
        /** The one with fewer visits, then the better rank, then the older: a failed action is not repeated at once. */
        FEWER_VISITS,
        /** The one that the critic ranks better, then the older. */
        BETTER_RANK
    }

    /** How the critic's rank becomes a number in [0, 1]. */
    public enum RankValue {
        /** (K' - rank) / (K' - 1); 0.5 for an only edge. */
        LINEAR,
        /** 1 / rank. */
        RECIPROCAL
    }

    /** Whether a rollout proposes siblings on its way. */
    public enum RolloutMode {
        /** One sample a step; siblings are proposed where selection stops. */
        LIGHT,
        /** Proposals and ranking at every step. */
        GUIDED
    }

    /** Who chooses among the siblings after the newly executed edge (GUIDED). The first rollout is always greedy. */
    public enum RolloutChoice {
        POLICY_SAMPLE,
        POLICY_ARGMAX,
        CRITIC_BEST
    }

    /** When a search ends before its budget. */
    public enum StopRule {
        FIRST_ACCEPTED,
        NEVER
    }
}
