package dev.espalier.storage;

import dev.espalier.datasets.BlindPair;
import dev.espalier.datasets.ClientId;
import dev.espalier.datasets.CompletionId;
import dev.espalier.datasets.Consensus;
import dev.espalier.datasets.Consensus.Subject;
import dev.espalier.datasets.Judgement;
import dev.espalier.datasets.JudgementId;
import dev.espalier.datasets.Judgements;
import dev.espalier.datasets.PairId;
import dev.espalier.datasets.RequestRefusedException;
import dev.espalier.datasets.ReviewQueue;
import dev.espalier.webagent.Digest;
import java.util.List;
import java.util.Optional;

/**
 * {@link Judgements} in table judgement, with what they come to in pair_state. May be shared between threads and
 * programs: who stores a judgement holds the row of its pair in pair_state until the label is derived.
 */
public final class JdbcJudgements implements Judgements {

    private final Database database;
    private final JudgementRows rows;

    public JdbcJudgements(Database database) {
        this.database = database;
        this.rows = new JudgementRows(database);
    }

    @Override
    public Judgement store(Judgement judgement, int required) {
        return database.inTransaction(() -> {
            var subject = lock(judgement.pair().pair());
            var before = known(judgement);
            if (before.isPresent()) {
                return before.get();
            }
            refuseOtherText(judgement, subject);
            if (!rows.insert(judgement)) {
                return known(judgement).orElseThrow();
            }
            derive(judgement.pair().pair(), subject, required);
            return find(judgement.id()).orElseThrow();
        });
    }

    private Subject lock(PairId pair) {
        return database.sql("""
                        select p.completion_lo, p.completion_hi, s.low_text_sha256
                        from pair_state s join preference_pair p using (preference_pair_id)
                        where s.preference_pair_id = :pair
                        for no key update of s""")
                .param("pair", pair.value())
                .query((row, _) -> new Subject(
                        new CompletionId(Columns.uuid(row, "completion_lo")),
                        new CompletionId(Columns.uuid(row, "completion_hi")),
                        new Digest(row.getString("low_text_sha256"))))
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("pair %s is not stored".formatted(pair)));
    }

    private Optional<Judgement> known(Judgement judgement) {
        var known = database
                .sql("select * from judgement where client_id = :client or undoes_judgement_id = :undoes")
                .param("client", judgement.client().value())
                .param("undoes", JudgementRows.undoes(judgement.opinion()))
                .query(JudgementRows::read)
                .list()
                .stream()
                .findFirst();
        known.filter(stored -> !stored.reviewer().equals(judgement.reviewer())
                        || !stored.pair().pair().equals(judgement.pair().pair()))
                .ifPresent(stored -> {
                    throw new RequestRefusedException(
                            "the client id %s belongs to another judgement; make a new one for each"
                                    .formatted(judgement.client()));
                });
        return known;
    }

    private void refuseOtherText(Judgement judgement, Subject subject) {
        if (!judgement.text().equals(subject.digest()) && JudgementRows.undoes(judgement.opinion()) == null) {
            throw new RequestRefusedException("pair %s reads otherwise than what was shown; look at it again"
                    .formatted(judgement.pair().pair()));
        }
    }

    private void derive(PairId pair, Subject subject, int required) {
        var consensus = Consensus.of(of(pair), subject, required);
        database.sql("""
                        update pair_state set review = :review, label = :label, required_judgements = :required
                        where preference_pair_id = :pair""")
                .param("review", consensus.review().name())
                .param("label", consensus.label().name())
                .param("required", required)
                .param("pair", pair.value())
                .update();
    }

    @Override
    public Optional<Judgement> find(JudgementId judgement) {
        return database.sql("select * from judgement where judgement_id = :id")
                .param("id", judgement.value())
                .query(JudgementRows::read)
                .optional();
    }

    @Override
    public Optional<Judgement> of(ClientId client) {
        return database.sql("select * from judgement where client_id = :client")
                .param("client", client.value())
                .query(JudgementRows::read)
                .optional();
    }

    @Override
    public List<Judgement> of(PairId pair) {
        return database.sql("select * from judgement where preference_pair_id = :pair order by judged_at, judgement_id")
                .param("pair", pair.value())
                .query(JudgementRows::read)
                .list();
    }

    /** Returns the SQL of pairs that wait; its parameters are those of the conditions, {@code reviewer} and {@code limit}. */
    static String selectWaiting(Conditions conditions) {
        return """
                with chosen as materialized (
                    select s.* from pair_state s where %s order by s.number limit :limit)
                """.formatted(conditions.sql()) + JudgementRows.SELECT_BLIND;
    }

    static Conditions waiting(ReviewQueue queue) {
        return meant(queue)
                .and("s.review <> 'REVIEWED'")
                .and("not exists (select from judgement j where j.reviewer = :reviewer and %s)"
                        .formatted(JudgementRows.STANDS));
    }

    private static Conditions meant(ReviewQueue queue) {
        var filter = queue.filter();
        return new Conditions()
                .and("s.status = 'ACTIVE'")
                .oneOf("s.evidence", "evidence", filter.evidence())
                .oneOfTexts("s.site", "sites", filter.sites())
                .oneOf("s.split", "splits", filter.splits())
                .equal("s.run_number", "run", filter.run())
                .equal("s.task_number", "task", filter.task())
                .atLeast("s.margin", "least", filter.leastMargin())
                .contains("s.actions", "text", filter.text());
    }

    @Override
    public List<BlindPair> waiting(ReviewQueue queue, int after, int limit) {
        var conditions = waiting(queue).and("s.number > :after", "after", after);
        return database.sql(selectWaiting(conditions))
                .params(conditions.values())
                .param("reviewer", queue.reviewer())
                .param("limit", limit)
                .query(JudgementRows::readBlind)
                .list();
    }

    @Override
    public Optional<BlindPair> shown(int number, String reviewer) {
        return database.sql("with chosen as (select * from pair_state where number = :number)\n"
                        + JudgementRows.SELECT_BLIND)
                .param("number", number)
                .param("reviewer", reviewer)
                .query(JudgementRows::readBlind)
                .optional();
    }

    @Override
    public ReviewQueue.Progress progress(ReviewQueue queue) {
        var conditions = meant(queue);
        return database.sql("""
                        with mine as (
                            select distinct on (j.preference_pair_id) j.preference_pair_id, j.verdict
                            from judgement j join pair_state s using (preference_pair_id)
                            where j.reviewer = :reviewer and %s
                            order by j.preference_pair_id, j.judged_at desc, j.judgement_id desc),
                        seen as (
                            select count(*) filter (where s.review <> 'REVIEWED') as unreviewed,
                                count(*) filter (where mine.verdict <> 'SKIP') as judged,
                                count(*) filter (where mine.verdict = 'SKIP') as skipped
                            from mine join pair_state s using (preference_pair_id)
                            where %s),
                        meant as (
                            select count(*) filter (where s.review <> 'REVIEWED') as unreviewed,
                                count(*) filter (where s.review = 'REVIEWED') as reviewed
                            from pair_state s
                            where %s)
                        select meant.unreviewed - seen.unreviewed as waiting, meant.reviewed, seen.judged, seen.skipped
                        from meant, seen""".formatted(JudgementRows.STANDS, conditions.sql(), conditions.sql()))
                .params(conditions.values())
                .param("reviewer", queue.reviewer())
                .query((row, _) -> new ReviewQueue.Progress(
                        row.getInt("waiting"), row.getInt("reviewed"), row.getInt("judged"), row.getInt("skipped")))
                .single();
    }
}
