package dev.espalier.ui.runs;

import dev.espalier.webagent.ListCursor;
import dev.espalier.webagent.ListCursor.Way;
import dev.espalier.webagent.RunQuery;

/** The place of one run in the list of all. */
final class RunPlace {

    private RunPlace() {}

    /** Returns the place just before a run: the list has the newest first. */
    static ListCursor before(int run) {
        return new ListCursor(Way.AFTER, RunQuery.LIST, null, run + 1);
    }

    /** Returns the place of the runs that are newer than one. */
    static ListCursor newerThan(int run) {
        return new ListCursor(Way.BEFORE, RunQuery.LIST, null, run);
    }
}
