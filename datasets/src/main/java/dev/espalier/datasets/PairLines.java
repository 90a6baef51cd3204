package dev.espalier.datasets;

import dev.espalier.mcts.NodeId;
import dev.espalier.webagent.BrokenCursorException;
import dev.espalier.webagent.ListPage;
import java.util.List;

/** All pairs as lines of a list, read without their prompts. */
public interface PairLines {

    /**
     * Returns one page in the order asked for.
     *
     * @throws BrokenCursorException when the cursor is of another list or order
     */
    ListPage<PairLine> page(PairQuery query);

    /** Returns the numbers of the pairs between proposals at a node, withdrawn ones left out, in ascending order. */
    List<Integer> at(NodeId node);

    /** Returns how many pairs are meant, exactly. */
    long count(PairLineFilter filter);

    /** Returns how many pairs are meant, and how many there are of each kind. */
    PairFacetCounts facets(PairLineFilter filter);
}
