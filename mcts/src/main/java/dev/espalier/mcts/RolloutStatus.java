package dev.espalier.mcts;

/** A rollout runs, and then is finished or abandoned; there is no way back from either. */
public enum RolloutStatus {
    RUNNING,
    FINISHED,
    ABANDONED
}
