package dev.espalier.storage;

import dev.espalier.datasets.CanonicalJson;
import dev.espalier.datasets.Completion;
import dev.espalier.datasets.CompletionId;
import dev.espalier.datasets.ContextId;
import dev.espalier.datasets.PairId;
import dev.espalier.datasets.PairOrigin;
import dev.espalier.datasets.PairReading;
import dev.espalier.datasets.PairReading.Preferred;
import dev.espalier.datasets.PairReading.Withdrawn;
import dev.espalier.datasets.PairReading.Worth;
import dev.espalier.datasets.PairRevision;
import dev.espalier.datasets.PairSide;
import dev.espalier.datasets.PairState;
import dev.espalier.datasets.PairState.Label;
import dev.espalier.datasets.PairState.Review;
import dev.espalier.datasets.PreferencePair;
import dev.espalier.datasets.PromptContext;
import dev.espalier.mcts.EdgeId;
import dev.espalier.mcts.Evidence;
import dev.espalier.mcts.NodeId;
import dev.espalier.mcts.Tally;
import dev.espalier.webagent.ObservationId;
import dev.espalier.webagent.PolicyVersionId;
import dev.espalier.webagent.RunId;
import dev.espalier.webagent.Split;
import dev.espalier.webagent.TaskId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** How a preference pair is read, from its own tables up its line to task and policy. */
final class PairRows {

    /** Pairs at every revision; a query adds which. */
    static final String SELECT = """
            select p.preference_pair_id, p.number, r.*, s.review, s.label, s.split,
                c.prompt_context_id, c.goal, c.history, c.observation_id, c.renderer, c.prompt,
                lo.completion_id as lo_id, lo.text as lo_text, lo.command as lo_command, lo.edge_id as lo_edge_id,
                lo.log_probability as lo_log_probability,
                hi.completion_id as hi_id, hi.text as hi_text, hi.command as hi_command, hi.edge_id as hi_edge_id,
                hi.log_probability as hi_log_probability,
                e.tree_node_id, n.agent_run_id, a.web_task_id, a.policy_version_id
            from preference_pair p
            join pair_revision r using (preference_pair_id)
            join pair_state s using (preference_pair_id)
            join prompt_context c using (prompt_context_id)
            join completion lo on lo.completion_id = p.completion_lo
            join completion hi on hi.completion_id = p.completion_hi
            join edge e on e.edge_id = lo.edge_id
            join tree_node n using (tree_node_id)
            join agent_run a using (agent_run_id)
            """;

    private PairRows() {}

    static PreferencePair read(ResultSet row, int index) throws SQLException {
        return new PreferencePair(
                new PairId(Columns.uuid(row, "preference_pair_id")),
                row.getInt("number"),
                readOrigin(row),
                readContext(row),
                readCompletion(row, "lo_"),
                readCompletion(row, "hi_"),
                readRevision(row, index),
                new PairState(
                        Review.valueOf(row.getString("review")),
                        Label.valueOf(row.getString("label")),
                        Split.valueOf(row.getString("split"))));
    }

    static PairRevision readRevision(ResultSet row, int index) throws SQLException {
        return new PairRevision(
                row.getInt("revision"),
                readReading(row),
                new CanonicalJson(row.getString("settings")),
                Columns.instant(row, "read_at"));
    }

    private static PairReading readReading(ResultSet row) throws SQLException {
        if (row.getString("status").equals("WITHDRAWN")) {
            return new Withdrawn();
        }
        return new Preferred(
                PairSide.valueOf(row.getString("winner")),
                readWorth(row, "lo_"),
                readWorth(row, "hi_"),
                row.getDouble("margin"),
                Evidence.valueOf(row.getString("evidence")));
    }

    private static Worth readWorth(ResultSet row, String side) throws SQLException {
        return new Worth(
                new Tally(row.getInt(side + "n_visits"), row.getInt(side + "outcome_sum")),
                row.getDouble(side + "q_tilde"),
                row.getDouble(side + "q_hat"),
                row.getDouble(side + "q_mixed"));
    }

    private static PairOrigin readOrigin(ResultSet row) throws SQLException {
        return new PairOrigin.Edges(
                new RunId(Columns.uuid(row, "agent_run_id")),
                new TaskId(Columns.uuid(row, "web_task_id")),
                new PolicyVersionId(Columns.uuid(row, "policy_version_id")),
                new NodeId(Columns.uuid(row, "tree_node_id")),
                new EdgeId(Columns.uuid(row, "lo_edge_id")),
                new EdgeId(Columns.uuid(row, "hi_edge_id")));
    }

    static PromptContext readContext(ResultSet row) throws SQLException {
        return new PromptContext(
                new ContextId(Columns.uuid(row, "prompt_context_id")),
                row.getString("goal"),
                List.of(Json.read(row.getString("history"), String[].class)),
                new ObservationId(Columns.uuid(row, "observation_id")),
                row.getString("renderer"),
                row.getString("prompt"));
    }

    private static Completion readCompletion(ResultSet row, String side) throws SQLException {
        var logProbability = row.getDouble(side + "log_probability");
        var known = !row.wasNull();
        return new Completion(
                new CompletionId(Columns.uuid(row, side + "id")),
                new ContextId(Columns.uuid(row, "prompt_context_id")),
                row.getString(side + "text"),
                row.getString(side + "command"),
                new EdgeId(Columns.uuid(row, side + "edge_id")),
                known ? logProbability : null);
    }
}
