package dev.espalier.mcts;

/** Why a search ended. */
public enum SearchEnd {
    BUDGET_SPENT,
    FIRST_ACCEPTED,
    /** Every edge is closed: there is nothing left to try. */
    EXHAUSTED,
    CANCELLED
}
