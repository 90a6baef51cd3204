package dev.espalier.webagent;

import dev.espalier.mcts.Critique;
import dev.espalier.mcts.NodeId;
import dev.espalier.mcts.NodeStatus;
import dev.espalier.mcts.Tally;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One mark of a tree as it is drawn: an edge together with the node it led to; the root stands alone.
 *
 * @param id the edge's, the node's for the root
 * @param parent the mark it hangs on, null for the root
 * @param depth executed actions up to and with this one, 0 for the root
 * @param ordinal among its siblings, from 0
 * @param action null for the root
 */
public record TreeMark(
        UUID id,
        @Nullable UUID parent,
        int depth,
        int ordinal,
        @Nullable Action action,
        Standing standing) {

    /** @param target null when the command names no element */
    public record Action(String command, @Nullable ElementFingerprint target) {

        /** Returns the command with what people call its target. */
        public String words() {
            return target == null ? command : command + " " + target.words();
        }
    }

    /**
     * What the search makes of it so far.
     *
     * @param node null while nobody executed the action, as the status is
     * @param tally of the edge; of the root, which no edge leads to, what went through its edges
     * @param expanded true once the policy was asked for its proposals there
     * @param critique null until the proposal was ranked, and for the root
     */
    public record Standing(
            @Nullable NodeId node,
            @Nullable NodeStatus status,
            boolean expanded,
            Tally tally,
            @Nullable Critique critique) {}
}
