package dev.espalier.storage;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.espalier.mcts.EdgeId;
import dev.espalier.mcts.Outcome;
import dev.espalier.mcts.Rollout;
import dev.espalier.mcts.RolloutId;
import dev.espalier.mcts.RolloutStatus;
import dev.espalier.webagent.JudgedRollout;
import dev.espalier.webagent.RunId;
import dev.espalier.webagent.Verdict;
import dev.espalier.webagent.Verdict.Criterion;
import dev.espalier.webagent.Verdict.JudgeKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rollouts and the verdicts on them. */
final class RolloutRows {

    private final Database database;

    RolloutRows(Database database) {
        this.database = database;
    }

    void insert(RunId run, Rollout rollout, Instant at) {
        database.sql("""
                        insert into rollout (rollout_id, agent_run_id, number, selected, status, started_at)
                        values (:id, :run, :number, :selected, :status, :at)""")
                .param("id", rollout.id().value())
                .param("run", run.value())
                .param("number", rollout.number())
                .param("selected", EdgeRows.ids(rollout.path()))
                .param("status", rollout.status().name())
                .param("at", Columns.timestamp(at))
                .update();
    }

    /** Ends a running rollout; returns false, and changes nothing, when it is not running. */
    boolean end(Rollout rollout, Instant at) {
        var outcome = rollout.outcome();
        var backedUp = outcome != null && outcome != Outcome.ABSTAIN;
        return database.sql("""
                                update rollout set status = :status, path = :path, outcome = :outcome, ended_at = :at,
                                    backed_up_at = :backedUpAt
                                where rollout_id = :id and status = 'RUNNING' and backed_up_at is null""")
                        .param("status", rollout.status().name())
                        .param("path", EdgeRows.ids(rollout.path()))
                        .param("outcome", outcome == null ? null : outcome.name())
                        .param("at", Columns.timestamp(at))
                        .param("backedUpAt", backedUp ? Columns.timestamp(at) : null)
                        .param("id", rollout.id().value())
                        .update()
                == 1;
    }

    void insert(RolloutId rollout, Verdict verdict) {
        var score = verdict.score();
        database.sql("""
                        insert into verdict (verdict_id, rollout_id, judge, outcome, score, criteria)
                        values (:id, :rollout, :judge, :outcome, :score, cast(:criteria as json))""")
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("rollout", rollout.value())
                .param("judge", verdict.judge().name())
                .param("outcome", verdict.outcome().name())
                .param("score", score.isPresent() ? score.getAsDouble() : null)
                .param("criteria", Json.write(verdict.criteria()))
                .update();
    }

    /** Returns a run's rollouts by number. A running one shows the path that selection gave it. */
    List<Rollout> of(RunId run) {
        return judged(run).stream().map(JudgedRollout::rollout).toList();
    }

    List<JudgedRollout> judged(RunId run) {
        return judged(run, null);
    }

    /** @param ids of the rollouts that are asked for; null for all */
    List<JudgedRollout> judged(RunId run, UUID @Nullable [] ids) {
        var verdicts = verdicts(run, ids);
        return database.sql("""
                        select * from rollout
                        where agent_run_id = :run and (cast(:ids as uuid[]) is null or rollout_id = any (:ids))
                        order by number""")
                .param("run", run.value())
                .param("ids", ids)
                .query((row, _) -> readJudged(row, verdicts))
                .list();
    }

    private Map<RolloutId, List<Verdict>> verdicts(RunId run, UUID @Nullable [] ids) {
        record Given(RolloutId rollout, Verdict verdict) {}
        return database
                .sql("""
                        select v.* from verdict v join rollout r using (rollout_id)
                        where r.agent_run_id = :run and (cast(:ids as uuid[]) is null or r.rollout_id = any (:ids))
                        order by v.verdict_id""")
                .param("run", run.value())
                .param("ids", ids)
                .query((row, _) -> new Given(new RolloutId(Columns.uuid(row, "rollout_id")), readVerdict(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Given::rollout, Collectors.mapping(Given::verdict, Collectors.toUnmodifiableList())));
    }

    private static JudgedRollout readJudged(ResultSet row, Map<RolloutId, List<Verdict>> verdicts) throws SQLException {
        var id = new RolloutId(Columns.uuid(row, "rollout_id"));
        var status = RolloutStatus.valueOf(row.getString("status"));
        var path = Columns.uuids(row, status == RolloutStatus.RUNNING ? "selected" : "path").stream()
                .map(EdgeId::new)
                .toList();
        var rollout = new Rollout(id, row.getInt("number"), path, status, readOutcome(row));
        return new JudgedRollout(
                rollout,
                verdicts.getOrDefault(id, List.of()),
                Columns.instant(row, "started_at"),
                Columns.nullableInstant(row, "ended_at"));
    }

    private static @Nullable Outcome readOutcome(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return outcome == null ? null : Outcome.valueOf(outcome);
    }

    private static Verdict readVerdict(ResultSet row) throws SQLException {
        var stored = row.getDouble("score");
        var score = row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(stored);
        return new Verdict(
                JudgeKind.valueOf(row.getString("judge")),
                Outcome.valueOf(row.getString("outcome")),
                score,
                List.of(Json.read(row.getString("criteria"), Criterion[].class)));
    }
}
