package dev.espalier.mcts;

/** Where a node stands. */
public enum NodeStatus {
    OPEN,
    /** The world ended here and no judge has spoken yet, for example because the rollout was killed in between. */
    ENDED,
    TERMINAL_SUCCESS,
    TERMINAL_FAIL,
    TERMINAL_ABSTAIN,
    /** The next step could not be taken back; the search stops in front of it. */
    COMMIT_BOUNDARY,
    /** The way back led somewhere else; nothing was executed. */
    STALE,
    /** There was no way back at all. */
    UNREACHABLE;

    /** Returns whether no step can be taken from here. */
    public boolean terminal() {
        return this != OPEN;
    }

    /** Returns whether no rollout has to come here again, which closes the edge that leads here. */
    public boolean settled() {
        return this != OPEN && this != ENDED;
    }
}
