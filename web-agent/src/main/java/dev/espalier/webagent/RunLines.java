package dev.espalier.webagent;

/** All runs as lines of a list, read without their trees. */
public interface RunLines {

    /**
     * Returns one page, newest run first.
     *
     * @throws BrokenCursorException when the cursor is another list's
     */
    ListPage<RunLine> page(RunQuery query);

    /** Returns how many runs are meant, exactly. */
    long count(RunQuery.Filter filter);
}
