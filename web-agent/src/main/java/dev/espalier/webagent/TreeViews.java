package dev.espalier.webagent;

import dev.espalier.mcts.NodeId;
import dev.espalier.mcts.RolloutId;
import dev.espalier.webagent.Situation.Seen;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Search trees as people look at them: a whole tree without its pages, or one node with its own. */
public interface TreeViews {

    /** Returns all marks of a run's tree by depth; empty when the run has not seen its first page. */
    List<TreeMark> marks(RunId run);

    /** Returns those marks of a run's tree that have one of the ids, or whose node has, by depth. */
    List<TreeMark> marks(RunId run, Collection<UUID> ids);

    /** Returns one mark, by its own id or by that of its node; empty when it is none of the run's. */
    Optional<TreeMark> mark(RunId run, UUID markOrNode);

    /** Returns those of a run's rollouts that have one of the ids, by number, with their verdicts. */
    List<JudgedRollout> rollouts(RunId run, Collection<RolloutId> ids);

    /** Returns the page that was seen at one node; empty when it is none of the run's. */
    Optional<Seen> seen(RunId run, NodeId node);

    /** Returns one node; empty when it is none of the run's. */
    Optional<NodeRecord> node(RunId run, NodeId node);
}
