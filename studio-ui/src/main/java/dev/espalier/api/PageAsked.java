package dev.espalier.api;

import dev.espalier.datasets.RequestRefusedException;
import dev.espalier.webagent.ListCursor;
import dev.espalier.webagent.ListPage;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Which lines of a list are asked for. */
record PageAsked(
        @Parameter(description = "Where to read from: the next of the page before. The first page without it.")
        @Nullable
        String cursor,

        @Parameter(description = "Most lines, 1 to " + ListPage.LONGEST + "; " + PageAsked.USUAL + " unless said.")
        @Nullable
        Integer limit) {

    static final int USUAL = 100;

    /**
     * Returns where to read from; null for the first page.
     *
     * @throws dev.espalier.webagent.BrokenCursorException when no list gave the cursor away
     */
    @Nullable
    ListCursor at() {
        return cursor == null ? null : ListCursor.parse(cursor);
    }

    /** @throws RequestRefusedException when the limit is out of bounds */
    int most() {
        int most = limit == null ? USUAL : limit;
        if (most < 1 || most > ListPage.LONGEST) {
            throw new RequestRefusedException(
                    "limit must be between 1 and %d, but was %d".formatted(ListPage.LONGEST, most));
        }
        return most;
    }
}
