package dev.espalier.storage;

import dev.espalier.webagent.AgentRun;
import dev.espalier.webagent.AgentRun.Ending;
import dev.espalier.webagent.AgentRun.RunStatus;
import dev.espalier.webagent.AgentRuns;
import dev.espalier.webagent.PolicyVersion;
import dev.espalier.webagent.PolicyVersionId;
import dev.espalier.webagent.RunBusyException;
import dev.espalier.webagent.RunId;
import dev.espalier.webagent.RunSettings;
import dev.espalier.webagent.TaskId;
import dev.espalier.webagent.WebTask;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** {@link AgentRuns} in table agent_run. May be shared between threads. */
public final class JdbcAgentRuns implements AgentRuns {

    /** SQL of whether the pairs of run {@code a} were read since it came to rest. */
    static final String PAIRS_ARE_READ =
            "(a.pairs_read_at is not null and a.pairs_read_at >= coalesce(a.ended_at, a.pairs_read_at))";

    private final Database database;

    public JdbcAgentRuns(Database database) {
        this.database = database;
    }

    @Override
    public AgentRun begin(RunId id, WebTask task, PolicyVersion policy, RunSettings settings, Instant at) {
        return add(number -> new AgentRun(
                id, number, task.id(), policy.id(), settings, RunStatus.RUNNING, Columns.stored(at), Ending.NONE));
    }

    @Override
    public AgentRun queue(WebTask task, PolicyVersion policy, RunSettings settings, Instant at) {
        return add(number -> new AgentRun(
                RunId.next(),
                number,
                task.id(),
                policy.id(),
                settings,
                RunStatus.QUEUED,
                Columns.stored(at),
                Ending.NONE));
    }

    private AgentRun add(IntFunction<AgentRun> numbered) {
        return database.inTransaction(() -> insert(numbered.apply(database.nextNumber("agent_run"))));
    }

    private AgentRun insert(AgentRun run) {
        database.sql("""
                        insert into agent_run (agent_run_id, number, web_task_id, policy_version_id, settings, settings_sha256,
                            status, started_at)
                        values (:id, :number, :task, :policy, cast(:settings as json), :settingsDigest,
                            :status, :startedAt)""")
                .param("id", run.id().value())
                .param("number", run.number())
                .param("task", run.task().value())
                .param("policy", run.policy().value())
                .param("settings", Json.write(run.settings()))
                .param("settingsDigest", Json.digest(run.settings()).hex())
                .param("status", run.status().name())
                .param("startedAt", Columns.timestamp(run.startedAt()))
                .update();
        return run;
    }

    @Override
    public AgentRun end(AgentRun seen, RunStatus status, String note, Instant at) {
        return database.sql("""
                        update agent_run set status = :status, note = :note, ended_at = :at
                        where agent_run_id = :id and status = :seen
                        returning *""")
                .param("status", status.name())
                .param("note", note)
                .param("at", Columns.timestamp(at))
                .param("id", seen.id().value())
                .param("seen", seen.status().name())
                .query(JdbcAgentRuns::read)
                .optional()
                .orElseThrow(() -> RunBusyException.noLonger(seen));
    }

    @Override
    public AgentRun reopen(AgentRun seen) {
        return open(seen, RunStatus.RUNNING);
    }

    @Override
    public AgentRun requeue(AgentRun seen) {
        return open(seen, RunStatus.QUEUED);
    }

    private AgentRun open(AgentRun seen, RunStatus status) {
        return database.sql("""
                        update agent_run set status = :status, note = '', ended_at = null
                        where agent_run_id = :id and status = :seen
                        returning *""")
                .param("status", status.name())
                .param("id", seen.id().value())
                .param("seen", seen.status().name())
                .query(JdbcAgentRuns::read)
                .optional()
                .orElseThrow(() -> RunBusyException.noLonger(seen));
    }

    @Override
    public void pairsRead(RunId run, Instant at) {
        database.sql("update agent_run set pairs_read_at = :at where agent_run_id = :id")
                .param("at", Columns.timestamp(at))
                .param("id", run.value())
                .update();
    }

    @Override
    public List<AgentRun> unread() {
        return database.sql("""
                        select a.* from agent_run a join web_task t using (web_task_id)
                        where a.status = 'DONE' and t.split = 'TRAIN' and not %s
                        order by a.number""".formatted(PAIRS_ARE_READ))
                .query(JdbcAgentRuns::read)
                .list();
    }

    @Override
    public Optional<AgentRun> find(RunId run) {
        return database.sql("select * from agent_run where agent_run_id = :id")
                .param("id", run.value())
                .query(JdbcAgentRuns::read)
                .optional();
    }

    @Override
    public Optional<AgentRun> numbered(int number) {
        return database.sql("select * from agent_run where number = :number")
                .param("number", number)
                .query(JdbcAgentRuns::read)
                .optional();
    }

    @Override
    public List<AgentRun> all() {
        return database.sql("select * from agent_run order by number")
                .query(JdbcAgentRuns::read)
                .list();
    }

    private static AgentRun read(ResultSet row, int index) throws SQLException {
        return new AgentRun(
                new RunId(Columns.uuid(row, "agent_run_id")),
                row.getInt("number"),
                new TaskId(Columns.uuid(row, "web_task_id")),
                new PolicyVersionId(Columns.uuid(row, "policy_version_id")),
                Json.read(row.getString("settings"), RunSettings.class),
                RunStatus.valueOf(row.getString("status")),
                Columns.instant(row, "started_at"),
                new Ending(Columns.nullableInstant(row, "ended_at"), row.getString("note")));
    }
}
