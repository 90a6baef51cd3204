package dev.espalier.datasets;

import dev.espalier.webagent.BrokenCursorException;
import dev.espalier.webagent.ListPage;

/** All pairs as lines of a list, read without their prompts. */
public interface PairLines {

    /**
     * Returns one page in the order asked for.
     *
     * @throws BrokenCursorException when the cursor is of another list or order
     */
    ListPage<PairLine> page(PairQuery query);

    /** Returns how many pairs are meant, exactly. */
    long count(PairLineFilter filter);

    /** Returns how many pairs are meant, and how many there are of each kind. */
    PairFacetCounts facets(PairLineFilter filter);
}
