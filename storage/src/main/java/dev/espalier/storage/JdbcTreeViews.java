package dev.espalier.storage;

import dev.espalier.mcts.NodeId;
import dev.espalier.mcts.NodeStatus;
import dev.espalier.mcts.RolloutId;
import dev.espalier.mcts.Tally;
import dev.espalier.webagent.Capture;
import dev.espalier.webagent.ElementFingerprint;
import dev.espalier.webagent.JudgedRollout;
import dev.espalier.webagent.NodeRecord;
import dev.espalier.webagent.PageView;
import dev.espalier.webagent.RunId;
import dev.espalier.webagent.Situation.Seen;
import dev.espalier.webagent.TreeMark;
import dev.espalier.webagent.TreeMark.Action;
import dev.espalier.webagent.TreeMark.Standing;
import dev.espalier.webagent.TreeViews;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** {@link TreeViews} in tables tree_node, edge and around. May be shared between threads. */
public final class JdbcTreeViews implements TreeViews {

    private static final String ALL_MARKS = marks("", "");
    private static final String SOME_MARKS = marks(
            "and (e.edge_id = any (cast(:ids as uuid[])) or e.child_node_id = any (cast(:ids as uuid[])))",
            "and n.tree_node_id = any (cast(:ids as uuid[]))");

    private final Database database;
    private final NodeRows nodes;
    private final NodeBranch branches;
    private final RolloutRows rollouts;

    /** @param reader reads stored pages again */
    public JdbcTreeViews(Database database, Function<Capture, PageView> reader) {
        this.database = database;
        this.nodes = new NodeRows(database, reader);
        this.branches = new NodeBranch(database, nodes);
        this.rollouts = new RolloutRows(database);
    }

    /** Two statements, so that a few marks are found by their ids and not among all of a run's. */
    private static String marks(String whichEdges, String whichRoot) {
        return """
                select e.edge_id as id, coalesce(n.parent_edge_id, n.tree_node_id) as parent, n.depth + 1 as depth, e.ordinal,
                    e.command, e.target, e.n_visits, e.outcome_sum, e.critic_rank, e.q_hat, e.critic_fallback,
                    c.tree_node_id, c.status, c.expanded
                from tree_node n
                join edge e using (tree_node_id)
                left join tree_node c on c.tree_node_id = e.child_node_id
                where n.agent_run_id = :run %s
                union all
                select n.tree_node_id, null, 0, 0, null, null, t.n_visits, t.outcome_sum, null, null, null, n.tree_node_id,
                    n.status, n.expanded
                from tree_node n
                cross join lateral (
                    select coalesce(sum(e.n_visits), 0)::integer as n_visits, coalesce(sum(e.outcome_sum), 0)::integer as outcome_sum
                    from edge e
                    where e.tree_node_id = n.tree_node_id) t
                where n.agent_run_id = :run and n.parent_edge_id is null %s
                order by depth, parent, ordinal""".formatted(whichEdges, whichRoot);
    }

    @Override
    public List<TreeMark> marks(RunId run) {
        return database.sql(ALL_MARKS)
                .param("run", run.value())
                .query(JdbcTreeViews::readMark)
                .list();
    }

    @Override
    public List<TreeMark> marks(RunId run, Collection<UUID> ids) {
        return database.sql(SOME_MARKS)
                .param("run", run.value())
                .param("ids", ids.toArray(UUID[]::new))
                .query(JdbcTreeViews::readMark)
                .list();
    }

    @Override
    public Optional<TreeMark> mark(RunId run, UUID markOrNode) {
        return marks(run, Set.of(markOrNode)).stream().findFirst();
    }

    @Override
    public List<JudgedRollout> rollouts(RunId run, Collection<RolloutId> ids) {
        var values = ids.stream().map(RolloutId::value).toArray(UUID[]::new);
        return database.inSnapshot(() -> rollouts.judged(run, values));
    }

    @Override
    public Optional<Seen> seen(RunId run, NodeId node) {
        return nodes.find(run, node).map(found -> found.state().seen());
    }

    @Override
    public Optional<NodeRecord> node(RunId run, NodeId node) {
        return database.inSnapshot(() -> branches.to(run, node));
    }

    private static TreeMark readMark(ResultSet row, int index) throws SQLException {
        var command = row.getString("command");
        return new TreeMark(
                Columns.uuid(row, "id"),
                row.getObject("parent", UUID.class),
                row.getInt("depth"),
                row.getInt("ordinal"),
                command == null
                        ? null
                        : new Action(command, Json.readNullable(row, "target", ElementFingerprint.class)),
                readStanding(row));
    }

    private static Standing readStanding(ResultSet row) throws SQLException {
        var node = row.getObject("tree_node_id", UUID.class);
        return new Standing(
                node == null ? null : new NodeId(node),
                node == null ? null : NodeStatus.valueOf(row.getString("status")),
                row.getBoolean("expanded"),
                new Tally(row.getInt("n_visits"), row.getInt("outcome_sum")),
                EdgeRows.readCritique(row));
    }
}
