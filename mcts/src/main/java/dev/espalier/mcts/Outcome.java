package dev.espalier.mcts;

/** How a rollout ended in the eyes of a judge. A judge that cannot tell abstains; that is never a zero. */
public enum Outcome {
    SUCCESS,
    FAILURE,
    ABSTAIN
}
