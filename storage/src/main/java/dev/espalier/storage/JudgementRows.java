package dev.espalier.storage;

import dev.espalier.datasets.BlindPair;
import dev.espalier.datasets.BlindPair.Answer;
import dev.espalier.datasets.BlindPair.Answers;
import dev.espalier.datasets.ClientId;
import dev.espalier.datasets.CompletionId;
import dev.espalier.datasets.Judgement;
import dev.espalier.datasets.Judgement.Showing;
import dev.espalier.datasets.JudgementId;
import dev.espalier.datasets.Opinion;
import dev.espalier.datasets.PairId;
import dev.espalier.datasets.PairRef;
import dev.espalier.mcts.NodeId;
import dev.espalier.webagent.Digest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How judgements are written and read, and what is read of a pair that is to be judged. */
final class JudgementRows {

    /** A judgement {@code j} of a pair's text {@code s} that says something of it and was not taken back. */
    static final String STANDS = """
            j.preference_pair_id = s.preference_pair_id and j.text_sha256 = s.low_text_sha256 and j.verdict <> 'UNDONE'
            and not exists (select from judgement u where u.undoes_judgement_id = j.judgement_id)""";

    /** Pairs {@code s} as a reviewer may see them; a query puts a choice of rows of pair_state in front. */
    static final String SELECT_BLIND = """
            select s.preference_pair_id, s.number, p.revision, s.low_text_sha256, t.instruction,
                c.prompt_context_id, c.goal, c.history, c.observation_id, c.renderer, c.prompt, lo_edge.tree_node_id,
                lo.completion_id as lo_id, lo.text as lo_text, lo.command as lo_command, lo_edge.child_node_id as lo_after,
                hi.completion_id as hi_id, hi.text as hi_text, hi.command as hi_command, hi_edge.child_node_id as hi_after,
                mine.judgement_id, mine.client_id, mine.revision as mine_revision, mine.text_sha256, mine.reviewer,
                mine.verdict, mine.preferred_completion_id, mine.undoes_judgement_id, mine.left_completion_id,
                mine.key_pressed, mine.reason, mine.judged_at
            from chosen s
            join preference_pair p using (preference_pair_id)
            join prompt_context c using (prompt_context_id)
            join completion lo on lo.completion_id = p.completion_lo
            join completion hi on hi.completion_id = p.completion_hi
            join edge lo_edge on lo_edge.edge_id = lo.edge_id
            join edge hi_edge on hi_edge.edge_id = hi.edge_id
            join web_task t on t.number = s.task_number
            left join lateral (
                select j.* from judgement j
                where j.reviewer = :reviewer and %s
                order by j.judged_at desc, j.judgement_id desc
                limit 1) as mine on true
            order by s.number""".formatted(STANDS);

    private final Database database;

    JudgementRows(Database database) {
        this.database = database;
    }

    /** Returns false, and writes nothing, when the client id is known or the same judgement is undone already. */
    boolean insert(Judgement judgement) {
        var opinion = judgement.opinion();
        return database.sql("""
                                insert into judgement (judgement_id, client_id, preference_pair_id, revision, text_sha256,
                                    reviewer, verdict, preferred_completion_id, undoes_judgement_id, left_completion_id,
                                    key_pressed, reason, judged_at)
                                values (:id, :client, :pair, :revision, :text, :reviewer, :verdict, :preferred, :undoes, :left,
                                    :key, :reason, :at)
                                on conflict do nothing""")
                        .param("id", judgement.id().value())
                        .param("client", judgement.client().value())
                        .param("pair", judgement.pair().pair().value())
                        .param("revision", judgement.pair().revision())
                        .param("text", judgement.text().hex())
                        .param("reviewer", judgement.reviewer())
                        .param("verdict", verdict(opinion))
                        .param(
                                "preferred",
                                opinion instanceof Opinion.Prefers prefers
                                        ? prefers.completion().value()
                                        : null)
                        .param("undoes", undoes(opinion))
                        .param("left", judgement.showing().left().value())
                        .param("key", judgement.showing().key())
                        .param("reason", opinion instanceof Opinion.Skip skip ? skip.reason() : "")
                        .param("at", Columns.timestamp(judgement.judgedAt()))
                        .update()
                == 1;
    }

    static @Nullable UUID undoes(Opinion opinion) {
        return opinion instanceof Opinion.Undo undo ? undo.judgement().value() : null;
    }

    private static String verdict(Opinion opinion) {
        return switch (opinion) {
            case Opinion.Prefers _ -> "PREFERRED";
            case Opinion.Tie _ -> "TIE";
            case Opinion.BothBad _ -> "BOTH_BAD";
            case Opinion.Skip _ -> "SKIP";
            case Opinion.Undo _ -> "UNDONE";
        };
    }

    static Judgement read(ResultSet row, int index) throws SQLException {
        return read(row, "revision");
    }

    private static Judgement read(ResultSet row, String revision) throws SQLException {
        return new Judgement(
                new JudgementId(Columns.uuid(row, "judgement_id")),
                new ClientId(Columns.uuid(row, "client_id")),
                new PairRef(new PairId(Columns.uuid(row, "preference_pair_id")), row.getInt(revision)),
                new Digest(row.getString("text_sha256")),
                row.getString("reviewer"),
                readOpinion(row),
                new Showing(new CompletionId(Columns.uuid(row, "left_completion_id")), row.getString("key_pressed")),
                Columns.instant(row, "judged_at"));
    }

    private static Opinion readOpinion(ResultSet row) throws SQLException {
        var verdict = row.getString("verdict");
        return switch (verdict) {
            case "PREFERRED" -> new Opinion.Prefers(new CompletionId(Columns.uuid(row, "preferred_completion_id")));
            case "TIE" -> new Opinion.Tie();
            case "BOTH_BAD" -> new Opinion.BothBad();
            case "SKIP" -> new Opinion.Skip(row.getString("reason"));
            case "UNDONE" -> new Opinion.Undo(new JudgementId(Columns.uuid(row, "undoes_judgement_id")));
            default -> throw new IllegalStateException("a judgement has the verdict " + verdict);
        };
    }

    static BlindPair readBlind(ResultSet row, int index) throws SQLException {
        var judged = row.getObject("judgement_id", UUID.class) != null;
        return new BlindPair(
                new PairRef(new PairId(Columns.uuid(row, "preference_pair_id")), row.getInt("revision")),
                row.getInt("number"),
                new Digest(row.getString("low_text_sha256")),
                row.getString("instruction"),
                PairRows.readContext(row),
                new NodeId(Columns.uuid(row, "tree_node_id")),
                new Answers(readAnswer(row, "lo_"), readAnswer(row, "hi_")),
                judged ? read(row, "mine_revision") : null);
    }

    private static Answer readAnswer(ResultSet row, String side) throws SQLException {
        var after = row.getObject(side + "after", UUID.class);
        return new Answer(
                new CompletionId(Columns.uuid(row, side + "id")),
                row.getString(side + "text"),
                row.getString(side + "command"),
                after == null ? null : new NodeId(after));
    }
}
