package dev.espalier.mcts;

/** Where a node stands. Everything but {@link #OPEN} closes the edge that leads to it, once judged. */
public enum NodeStatus {
    OPEN,
    TERMINAL_SUCCESS,
    TERMINAL_FAIL,
    TERMINAL_ABSTAIN,
    /** The next step could not be taken back; the search stops in front of it. */
    COMMIT_BOUNDARY,
    /** The way back led somewhere else; nothing was executed. */
    STALE,
    /** There was no way back at all. */
    UNREACHABLE;

    public boolean terminal() {
        return this != OPEN;
    }
}
