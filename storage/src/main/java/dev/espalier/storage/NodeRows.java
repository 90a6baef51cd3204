package dev.espalier.storage;

import dev.espalier.mcts.EdgeId;
import dev.espalier.mcts.NodeId;
import dev.espalier.mcts.NodeStatus;
import dev.espalier.mcts.RolloutId;
import dev.espalier.mcts.TreeNode;
import dev.espalier.webagent.ActionResult;
import dev.espalier.webagent.Anchor;
import dev.espalier.webagent.Capture;
import dev.espalier.webagent.Digest;
import dev.espalier.webagent.Observation;
import dev.espalier.webagent.ObservationId;
import dev.espalier.webagent.PageState;
import dev.espalier.webagent.PageState.EndReason;
import dev.espalier.webagent.PageView;
import dev.espalier.webagent.RunId;
import dev.espalier.webagent.Situation.Seen;
import dev.espalier.webagent.SnapshotId;
import dev.espalier.webagent.StateKey;
import dev.espalier.webagent.WorldSnapshot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Nodes of search trees, each with what was seen there and the way back, in three tables. */
final class NodeRows {

    private static final String SELECT = """
            select n.*, o.capture, o.state_key, o.screenshot_sha256, o.captured_at,
                s.depth as anchor_depth, s.world_state as anchor_state, s.world_sha256 as anchor_sha256,
                s.cookies, s.tab_urls, s.active_tab
            from tree_node n
            join observation o using (observation_id)
            join env_snapshot s using (env_snapshot_id)
            """;

    private final Database database;
    private final Function<Capture, PageView> reader;

    NodeRows(Database database, Function<Capture, PageView> reader) {
        this.database = database;
        this.reader = reader;
    }

    /** Inserts a node; observation and way back are kept once, however many nodes share them. */
    void insert(RunId run, TreeNode<PageState> node) {
        var state = node.state();
        insert(state.seen().observation());
        insert(state.anchor());
        database.sql("""
                        insert into tree_node (tree_node_id, agent_run_id, parent_edge_id, depth, created_by_rollout_id,
                            observation_id, env_snapshot_id, world_sha256, result, end_reason, status, expanded)
                        values (:id, :run, :parent, :depth, :createdBy,
                            :observation, :anchor, :world, cast(:result as json), :end, :status, :expanded)""")
                .param("id", node.id().value())
                .param("run", run.value())
                .param("parent", value(node.parent(), EdgeId::value))
                .param("depth", node.depth())
                .param("createdBy", value(node.createdBy(), RolloutId::value))
                .param("observation", state.seen().observation().id().value())
                .param("anchor", state.anchor().id().value())
                .param("world", state.world().hex())
                .param("result", Json.writeNullable(state.result()))
                .param("end", value(state.end(), EndReason::name))
                .param("status", node.status().name())
                .param("expanded", node.expanded())
                .update();
    }

    /** Updates what may change of a node. */
    void update(TreeNode<PageState> node) {
        database.sql("update tree_node set status = :status, expanded = :expanded where tree_node_id = :id")
                .param("status", node.status().name())
                .param("expanded", node.expanded())
                .param("id", node.id().value())
                .update();
    }

    List<TreeNode<PageState>> of(RunId run) {
        return database.sql(SELECT + "where n.agent_run_id = :run")
                .param("run", run.value())
                .query(this::read)
                .list();
    }

    /** Returns one node; empty when it is none of the run's. */
    Optional<TreeNode<PageState>> find(RunId run, NodeId node) {
        return database.sql(SELECT + "where n.agent_run_id = :run and n.tree_node_id = :node")
                .param("run", run.value())
                .param("node", node.value())
                .query(this::read)
                .optional();
    }

    /** Returns the nodes from the root to one of a run's nodes, in order; empty when it is none of the run's. */
    List<TreeNode<PageState>> branch(RunId run, NodeId node) {
        return database.sql("""
                        with recursive branch (id) as (
                            select tree_node_id from tree_node where tree_node_id = :node and agent_run_id = :run
                            union all
                            select e.tree_node_id
                            from branch b
                            join tree_node n on n.tree_node_id = b.id
                            join edge e on e.edge_id = n.parent_edge_id
                        )
                        """ + SELECT + "join branch on branch.id = n.tree_node_id order by n.depth")
                .param("node", node.value())
                .param("run", run.value())
                .query(this::read)
                .list();
    }

    private void insert(Observation observation) {
        database.sql("""
                        insert into observation (observation_id, capture, capture_sha256, state_key,
                            screenshot_sha256, captured_at)
                        values (:id, :capture, :captureDigest, :key, :screenshot, :at)
                        on conflict (observation_id) do nothing""")
                .param("id", observation.id().value())
                .param("capture", Gzip.pack(observation.capture().json()))
                .param("captureDigest", observation.capture().digest().hex())
                .param("key", observation.key().digest().hex())
                .param("screenshot", value(observation.screenshot(), Digest::hex))
                .param("at", Columns.timestamp(observation.capturedAt()))
                .update();
    }

    private void insert(Anchor anchor) {
        database.sql("""
                        insert into env_snapshot (env_snapshot_id, depth, world_state, world_sha256,
                            cookies, tab_urls, active_tab)
                        values (:id, :depth, :state, :digest, cast(:cookies as json), :tabUrls, :activeTab)
                        on conflict (env_snapshot_id) do nothing""")
                .param("id", anchor.id().value())
                .param("depth", anchor.depth())
                .param("state", anchor.world().state())
                .param("digest", anchor.world().digest().hex())
                .param("cookies", Json.write(anchor.cookies()))
                .param("tabUrls", anchor.tabUrls().toArray(String[]::new))
                .param("activeTab", anchor.activeTab())
                .update();
    }

    private TreeNode<PageState> read(ResultSet row, int index) throws SQLException {
        var end = row.getString("end_reason");
        var state = new PageState(
                readSeen(row),
                new Digest(row.getString("world_sha256")),
                readAnchor(row),
                Json.readNullable(row, "result", ActionResult.class),
                end == null ? null : EndReason.valueOf(end));
        var parent = row.getObject("parent_edge_id", UUID.class);
        var createdBy = row.getObject("created_by_rollout_id", UUID.class);
        return new TreeNode<>(
                new NodeId(Columns.uuid(row, "tree_node_id")),
                parent == null ? null : new EdgeId(parent),
                row.getInt("depth"),
                createdBy == null ? null : new RolloutId(createdBy),
                state,
                NodeStatus.valueOf(row.getString("status")),
                row.getBoolean("expanded"));
    }

    private Seen readSeen(ResultSet row) throws SQLException {
        var capture = new Capture(Gzip.unpack(row.getBytes("capture")));
        var screenshot = Optional.ofNullable(row.getString("screenshot_sha256"));
        var observation = new Observation(
                new ObservationId(Columns.uuid(row, "observation_id")),
                capture,
                new StateKey(new Digest(row.getString("state_key"))),
                screenshot.map(Digest::new).orElse(null),
                Columns.instant(row, "captured_at"));
        return new Seen(observation, reader.apply(capture));
    }

    private static Anchor readAnchor(ResultSet row) throws SQLException {
        return new Anchor(
                new SnapshotId(Columns.uuid(row, "env_snapshot_id")),
                row.getInt("anchor_depth"),
                new WorldSnapshot(row.getString("anchor_state"), new Digest(row.getString("anchor_sha256"))),
                Json.readStrings(row.getString("cookies")),
                Columns.strings(row, "tab_urls"),
                row.getInt("active_tab"));
    }

    private static <T, V> @Nullable V value(@Nullable T from, Function<T, V> part) {
        return from == null ? null : part.apply(from);
    }
}
