package dev.espalier.mcts;

/** What a preference rests on: the outcomes of rollouts, the critic's rank, both, or one against the other. */
public enum Evidence {
    OUTCOME,
    CRITIC,
    BOTH,
    CONFLICT
}
