package dev.espalier.webagent;

/** All tasks as lines of a list, read without their definitions. */
public interface TaskLines {

    /**
     * Returns one page by number.
     *
     * @throws BrokenCursorException when the cursor is another list's
     */
    ListPage<TaskLine> page(TaskQuery query);

    /** Returns how many tasks are meant, exactly. */
    long count(TaskQuery.Filter filter);
}
