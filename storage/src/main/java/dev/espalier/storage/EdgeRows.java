package dev.espalier.storage;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.espalier.mcts.CriticRound;
import dev.espalier.mcts.Critique;
import dev.espalier.mcts.Edge;
import dev.espalier.mcts.EdgeId;
import dev.espalier.mcts.NodeId;
import dev.espalier.mcts.Tally;
import dev.espalier.webagent.ActionText;
import dev.espalier.webagent.Digest;
import dev.espalier.webagent.ElementFingerprint;
import dev.espalier.webagent.PageLevel;
import dev.espalier.webagent.Proposal;
import dev.espalier.webagent.Proposal.Cut;
import dev.espalier.webagent.Proposal.Likelihood;
import dev.espalier.webagent.RunId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Edges of search trees and what the critic said of them. */
final class EdgeRows {

    private final Database database;

    EdgeRows(Database database) {
        this.database = database;
    }

    /** Inserts an edge, or adds the critique to one that was stored before it had any. */
    void keep(Edge<Proposal> edge) {
        var proposal = edge.action();
        var likelihood = proposal.likelihood();
        var cut = proposal.cut();
        var critique = edge.critique();
        database.sql("""
                        insert into edge (edge_id, tree_node_id, ordinal, command, completion, log_probability, candidates,
                            log_normaliser, target, prompt_sha256, prompt_level, cut_elements, cut_texts, cut_characters,
                            cut_candidates, critic_rank, q_hat, critic_fallback)
                        values (:id, :node, :ordinal, :command, :completion, :logProbability, :candidates,
                            :logNormaliser, cast(:target as json), :prompt, :level, :cutElements, :cutTexts, :cutCharacters,
                            :cutCandidates, :rank, :value, :fallback)
                        on conflict (edge_id) do update
                        set critic_rank = excluded.critic_rank, q_hat = excluded.q_hat,
                            critic_fallback = excluded.critic_fallback""")
                .param("id", edge.id().value())
                .param("node", edge.node().value())
                .param("ordinal", edge.ordinal())
                .param("command", ActionText.format(proposal.command()))
                .param("completion", proposal.text())
                .param("logProbability", likelihood == null ? null : likelihood.logProbability())
                .param("candidates", likelihood == null ? null : likelihood.candidates())
                .param("logNormaliser", likelihood == null ? null : likelihood.logNormaliser())
                .param("target", Json.writeNullable(proposal.target()))
                .param("prompt", proposal.prompt().hex())
                .param("level", cut == null ? null : cut.level().name())
                .param("cutElements", cut == null ? null : cut.elements())
                .param("cutTexts", cut == null ? null : cut.texts())
                .param("cutCharacters", cut == null ? null : cut.characters())
                .param("cutCandidates", cut == null ? null : cut.candidates())
                .param("rank", critique == null ? null : critique.rank())
                .param("value", critique == null ? null : critique.value())
                .param("fallback", critique == null ? null : critique.fallback())
                .update();
    }

    void insert(NodeId node, CriticRound round) {
        database.sql("""
                        insert into critic_round (critic_round_id, tree_node_id, number, presented, chosen_edge_id,
                            fallback, rationale)
                        values (:id, :node, :number, :presented, :chosen, :fallback, :rationale)""")
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("node", node.value())
                .param("number", round.number())
                .param("presented", ids(round.presented()))
                .param("chosen", round.chosen().value())
                .param("fallback", round.fallback())
                .param("rationale", round.rationale())
                .update();
    }

    /** @throws IllegalStateException when the edge leads somewhere already: it was executed twice */
    void lead(EdgeId edge, NodeId child) {
        var led = database.sql("update edge set child_node_id = :child where edge_id = :id and child_node_id is null")
                .param("child", child.value())
                .param("id", edge.value())
                .update();
        if (led == 0) {
            throw new IllegalStateException("edge %s leads to a node already".formatted(edge));
        }
    }

    /** Counts one more visit of each edge (Agent Q, eq. 8, with integers). */
    void count(List<EdgeId> path, int reward) {
        database.sql("""
                        update edge set n_visits = n_visits + 1, outcome_sum = outcome_sum + :reward
                        where edge_id = any (:path)""").param("reward", reward).param("path", ids(path)).update();
    }

    List<Edge<Proposal>> of(RunId run) {
        return database.sql("""
                        select e.* from edge e join tree_node n using (tree_node_id)
                        where n.agent_run_id = :run
                        order by e.tree_node_id, e.ordinal""").param("run", run.value()).query(EdgeRows::read).list();
    }

    /** Returns the edges that leave a node, by ordinal. */
    List<Edge<Proposal>> leaving(NodeId node) {
        return database.sql("select * from edge where tree_node_id = :node order by ordinal")
                .param("node", node.value())
                .query(EdgeRows::read)
                .list();
    }

    static UUID[] ids(List<EdgeId> edges) {
        return edges.stream().map(EdgeId::value).toArray(UUID[]::new);
    }

    private static Edge<Proposal> read(ResultSet row, int index) throws SQLException {
        var child = row.getObject("child_node_id", UUID.class);
        return new Edge<>(
                new EdgeId(Columns.uuid(row, "edge_id")),
                new NodeId(Columns.uuid(row, "tree_node_id")),
                row.getInt("ordinal"),
                new Proposal(
                        ActionText.parse(row.getString("command")),
                        row.getString("completion"),
                        readLikelihood(row),
                        Json.readNullable(row, "target", ElementFingerprint.class),
                        new Digest(row.getString("prompt_sha256")),
                        readCut(row)),
                readCritique(row),
                new Tally(row.getInt("n_visits"), row.getInt("outcome_sum")),
                child == null ? null : new NodeId(child));
    }

    private static @Nullable Likelihood readLikelihood(ResultSet row) throws SQLException {
        var logProbability = row.getDouble("log_probability");
        return row.wasNull()
                ? null
                : new Likelihood(logProbability, row.getInt("candidates"), row.getDouble("log_normaliser"));
    }

    private static @Nullable Cut readCut(ResultSet row) throws SQLException {
        var level = row.getString("prompt_level");
        return level == null
                ? null
                : new Cut(
                        PageLevel.valueOf(level),
                        row.getInt("cut_elements"),
                        row.getInt("cut_texts"),
                        row.getInt("cut_characters"),
                        row.getInt("cut_candidates"));
    }

    static @Nullable Critique readCritique(ResultSet row) throws SQLException {
        var rank = row.getInt("critic_rank");
        return row.wasNull() ? null : new Critique(rank, row.getDouble("q_hat"), row.getBoolean("critic_fallback"));
    }
}
