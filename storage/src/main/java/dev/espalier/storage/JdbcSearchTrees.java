package dev.espalier.storage;

import dev.espalier.mcts.NodeId;
import dev.espalier.mcts.RolloutId;
import dev.espalier.mcts.Tree;
import dev.espalier.webagent.Capture;
import dev.espalier.webagent.JudgedRollout;
import dev.espalier.webagent.PageState;
import dev.espalier.webagent.PageView;
import dev.espalier.webagent.Proposal;
import dev.espalier.webagent.RestoreAttempt;
import dev.espalier.webagent.RestoreAttempt.RestoreTier;
import dev.espalier.webagent.RunId;
import dev.espalier.webagent.RunJournal;
import dev.espalier.webagent.SearchTrees;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** {@link SearchTrees} in tables tree_node, edge, rollout and around. May be shared between threads. */
public final class JdbcSearchTrees implements SearchTrees {

    private final Database database;
    private final NodeRows nodes;
    private final EdgeRows edges;
    private final RolloutRows rollouts;
    private final InstantSource clock;

    /** @param reader reads stored pages again */
    public JdbcSearchTrees(Database database, Function<Capture, PageView> reader, InstantSource clock) {
        this.database = database;
        this.nodes = new NodeRows(database, reader);
        this.edges = new EdgeRows(database);
        this.rollouts = new RolloutRows(database);
        this.clock = clock;
    }

    @Override
    public RunJournal journal(RunId run) {
        return new JdbcRunJournal(run, database, nodes, clock);
    }

    @Override
    public Optional<Tree<PageState, Proposal>> find(RunId run) {
        return database.inSnapshot(() -> {
            var found = nodes.of(run);
            return found.isEmpty() ? Optional.empty() : Optional.of(Tree.of(found, edges.of(run), rollouts.of(run)));
        });
    }

    @Override
    public List<JudgedRollout> rollouts(RunId run) {
        return database.inSnapshot(() -> rollouts.judged(run));
    }

    @Override
    public List<RestoreAttempt> restores(RunId run) {
        return database.sql("""
                        select a.* from restore_attempt a join rollout r using (rollout_id)
                        where r.agent_run_id = :run
                        order by a.restore_attempt_id""")
                .param("run", run.value())
                .query(JdbcSearchTrees::readAttempt)
                .list();
    }

    static RestoreAttempt readAttempt(ResultSet row, int index) throws SQLException {
        return new RestoreAttempt(
                new RolloutId(Columns.uuid(row, "rollout_id")),
                new NodeId(Columns.uuid(row, "tree_node_id")),
                RestoreTier.valueOf(row.getString("tier")),
                row.getInt("replayed"),
                row.getString("mismatch"),
                Duration.of(row.getLong("took_micros"), ChronoUnit.MICROS));
    }
}
