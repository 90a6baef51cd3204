package dev.espalier.storage;

import dev.espalier.mcts.CriticRound;
import dev.espalier.mcts.Edge;
import dev.espalier.mcts.EdgeId;
import dev.espalier.mcts.NodeId;
import dev.espalier.mcts.Place;
import dev.espalier.mcts.Place.Step;
import dev.espalier.mcts.TreeNode;
import dev.espalier.webagent.JudgedRollout;
import dev.espalier.webagent.NodeRecord;
import dev.espalier.webagent.PageState;
import dev.espalier.webagent.Proposal;
import dev.espalier.webagent.RestoreAttempt;
import dev.espalier.webagent.RunId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The branch of a tree that leads to one node, with what is stored about that node. Reads no page off the branch. */
final class NodeBranch {

    private final Database database;
    private final NodeRows nodes;
    private final EdgeRows edges;
    private final RolloutRows rollouts;

    NodeBranch(Database database, NodeRows nodes) {
        this.database = database;
        this.nodes = nodes;
        this.edges = new EdgeRows(database);
        this.rollouts = new RolloutRows(database);
    }

    Optional<NodeRecord> to(RunId run, NodeId node) {
        var branch = nodes.branch(run, node);
        if (branch.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new NodeRecord(
                place(branch), edges.leaving(node), rounds(node), ends(run, branch.getLast()), restores(node)));
    }

    /** @param branch from the root */
    private Place<PageState, Proposal> place(List<TreeNode<PageState>> branch) {
        var steps = new ArrayList<Step<PageState, Proposal>>();
        for (int depth = 1; depth < branch.size(); depth++) {
            var from = branch.get(depth - 1);
            var led = branch.get(depth).parent();
            Edge<Proposal> edge = edges.leaving(from.id()).stream()
                    .filter(leaving -> leaving.id().equals(led))
                    .findFirst()
                    .orElseThrow();
            steps.add(new Step<>(from, edge));
        }
        return new Place<>(steps, branch.getLast());
    }

    private List<CriticRound> rounds(NodeId node) {
        return database.sql("select * from critic_round where tree_node_id = :node order by number")
                .param("node", node.value())
                .query((row, _) -> new CriticRound(
                        row.getInt("number"),
                        Columns.uuids(row, "presented").stream()
                                .map(EdgeId::new)
                                .toList(),
                        new EdgeId(Columns.uuid(row, "chosen_edge_id")),
                        row.getBoolean("fallback"),
                        row.getString("rationale")))
                .list();
    }

    private List<JudgedRollout> ends(RunId run, TreeNode<PageState> node) {
        return rollouts.judged(run).stream()
                .filter(judged -> !judged.rollout().path().isEmpty()
                        && judged.rollout().path().getLast().equals(node.parent()))
                .toList();
    }

    private List<RestoreAttempt> restores(NodeId node) {
        return database.sql("select * from restore_attempt where tree_node_id = :node order by restore_attempt_id")
                .param("node", node.value())
                .query(JdbcSearchTrees::readAttempt)
                .list();
    }
}
