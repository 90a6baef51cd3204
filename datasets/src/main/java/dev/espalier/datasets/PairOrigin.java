package dev.espalier.datasets;

import dev.espalier.mcts.EdgeId;
import dev.espalier.mcts.NodeId;
import dev.espalier.webagent.PolicyVersionId;
import dev.espalier.webagent.RunId;
import dev.espalier.webagent.TaskId;

/** Where a pair comes from. */
public sealed interface PairOrigin {

    /** Returns the text by which a pair is known again when its origin is read again; unique among pairs. */
    String sourceKey();

    /** Returns the task whose goal stands in the prompt. */
    TaskId task();

    /** Returns the policy that proposed both sides. */
    PolicyVersionId policy();

    /**
     * Two edges that leave one node of a search tree.
     *
     * @param first the edge whose id sorts first as text; the constructor sees to it
     */
    record Edges(RunId run, TaskId task, PolicyVersionId policy, NodeId node, EdgeId first, EdgeId second)
            implements PairOrigin {

        public Edges {
            int order = first.toString().compareTo(second.toString());
            if (order == 0) {
                throw new IllegalArgumentException("a pair has two edges, but both were " + first);
            }
            if (order > 0) {
                EdgeId swapped = first;
                first = second;
                second = swapped;
            }
        }

        @Override
        public String sourceKey() {
            return "mcts:%s,%s".formatted(first, second);
        }
    }
}
