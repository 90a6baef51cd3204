package dev.espalier.storage;

import dev.espalier.storage.Keyset.Direction;
import dev.espalier.storage.Keyset.Place;
import dev.espalier.webagent.AgentRun.Ending;
import dev.espalier.webagent.AgentRun.RunStatus;
import dev.espalier.webagent.ListPage;
import dev.espalier.webagent.PolicyVersionId;
import dev.espalier.webagent.RunId;
import dev.espalier.webagent.RunLine;
import dev.espalier.webagent.RunLine.RunCounts;
import dev.espalier.webagent.RunLine.RunPolicy;
import dev.espalier.webagent.RunLine.RunTask;
import dev.espalier.webagent.RunLines;
import dev.espalier.webagent.RunQuery;
import dev.espalier.webagent.RunQuery.RunMode;
import dev.espalier.webagent.Split;
import dev.espalier.webagent.Verdict.JudgeKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** {@link RunLines} of table agent_run; what a page's runs came to is counted for that page. May be shared between threads. */
public final class JdbcRunLines implements RunLines {

    private static final Keyset NEWEST_FIRST = new Keyset(RunQuery.LIST, null, "a.number", Direction.DOWN);

    private final Database database;

    public JdbcRunLines(Database database) {
        this.database = database;
    }

    @Override
    public ListPage<RunLine> page(RunQuery query) {
        return database.inSnapshot(() -> NEWEST_FIRST.page(
                conditions(query.filter()),
                query.at(),
                query.limit(),
                this::read,
                line -> new Place(null, line.number())));
    }

    /** Returns the SQL of a page's lines; its parameters are those of the conditions and {@code limit}. */
    static String select(Conditions conditions, String order) {
        return """
                with listed as materialized (
                    select a.agent_run_id, a.number, a.status, a.started_at, a.ended_at, a.note, a.rollouts_asked,
                        a.policy_version_id, a.settings ->> 'backsUp' as backs_up, %s as pairs_read,
                        t.number as task_number, t.instruction, t.site, t.split
                    from agent_run a join web_task t using (web_task_id)
                    where %s order by %s limit :limit)
                select a.*, v.name as policy, told.*, seen.*, found.*
                from listed a
                join policy_version v using (policy_version_id)
                cross join lateral (
                    select count(*) filter (where r.status = 'FINISHED') as finished,
                        count(*) filter (where r.outcome = 'SUCCESS') as successes,
                        count(d.verdict_id) as oracle_successes
                    from rollout r
                    left join verdict d on d.rollout_id = r.rollout_id and d.judge = 'ORACLE' and d.outcome = 'SUCCESS'
                    where r.agent_run_id = a.agent_run_id) as told
                cross join lateral (
                    select count(*) as nodes from tree_node n where n.agent_run_id = a.agent_run_id) as seen
                cross join lateral (
                    select count(*) as pairs from pair_state s
                    where s.run_number = a.number and s.status = 'ACTIVE') as found
                order by %s""".formatted(JdbcAgentRuns.PAIRS_ARE_READ, conditions.sql(), order, order);
    }

    private List<RunLine> read(Conditions conditions, String order, int limit) {
        return database.sql(select(conditions, order))
                .params(conditions.values())
                .param("limit", limit)
                .query(JdbcRunLines::readLine)
                .list();
    }

    @Override
    public long count(RunQuery.Filter filter) {
        var conditions = conditions(filter);
        return database.sql("select count(*) from agent_run a join web_task t using (web_task_id) where "
                        + conditions.sql())
                .params(conditions.values())
                .query(Long.class)
                .single();
    }

    static Conditions conditions(RunQuery.Filter filter) {
        var policy = filter.policy();
        var conditions = new Conditions()
                .oneOf("a.status", "statuses", filter.statuses())
                .oneOfTexts("t.site", "sites", filter.sites())
                .oneOf("t.split", "splits", filter.splits())
                .equal("t.number", "task", filter.task())
                .equal("a.policy_version_id", "policy", policy == null ? null : policy.value())
                .contains("lower(t.instruction)", "text", filter.text());
        if (filter.mode() == RunMode.GREEDY) {
            conditions.and("a.rollouts_asked = 1");
        }
        if (filter.mode() == RunMode.SEARCH) {
            conditions.and("a.rollouts_asked > 1");
        }
        return conditions;
    }

    private static RunLine readLine(ResultSet row, int index) throws SQLException {
        return new RunLine(
                new RunId(Columns.uuid(row, "agent_run_id")),
                row.getInt("number"),
                new RunTask(
                        row.getInt("task_number"),
                        row.getString("instruction"),
                        row.getString("site"),
                        Split.valueOf(row.getString("split"))),
                new RunPolicy(new PolicyVersionId(Columns.uuid(row, "policy_version_id")), row.getString("policy")),
                new RunCounts(
                        row.getInt("rollouts_asked"),
                        row.getInt("finished"),
                        JudgeKind.valueOf(row.getString("backs_up")),
                        row.getInt("successes"),
                        row.getInt("oracle_successes"),
                        row.getInt("nodes"),
                        row.getInt("pairs"),
                        row.getBoolean("pairs_read")),
                RunStatus.valueOf(row.getString("status")),
                Columns.instant(row, "started_at"),
                new Ending(Columns.nullableInstant(row, "ended_at"), row.getString("note")));
    }
}
