package dev.espalier.mcts;

/**
 * The loss of direct preference optimisation on one pair (Rafailov et al. 2023, eq. 7; Agent Q, section 3.2).
 *
 * @param beta how much a policy pays for leaving its reference, more than 0
 */
public record DpoLoss(double beta) {

    public DpoLoss {
        if (!(beta > 0)) {
            throw new IllegalArgumentException("beta must be more than 0, but was " + beta);
        }
    }

    /**
     * An action's log-probabilities, each 0 or less.
     *
     * @param policy under the policy that is trained
     * @param reference under the policy that made the sample
     */
    public record Likelihoods(double policy, double reference) {}

    /** Returns by how much the policy's implicit reward of the chosen action exceeds that of the rejected one. */
    public double margin(Likelihoods chosen, Likelihoods rejected) {
        return beta * (chosen.policy() - chosen.reference()) - beta * (rejected.policy() - rejected.reference());
    }

    /** Returns {@code -ln sigmoid(margin)}, more than 0. */
    public double of(Likelihoods chosen, Likelihoods rejected) {
        double margin = margin(chosen, rejected);
        return Math.max(0, -margin) + Math.log1p(Math.exp(-Math.abs(margin)));
    }
}
