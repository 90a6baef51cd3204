package dev.espalier.storage;

import dev.espalier.storage.Keyset.Direction;
import dev.espalier.storage.Keyset.Place;
import dev.espalier.webagent.ListPage;
import dev.espalier.webagent.PolicyVersionId;
import dev.espalier.webagent.Split;
import dev.espalier.webagent.TaskId;
import dev.espalier.webagent.TaskLine;
import dev.espalier.webagent.TaskLine.PolicyTries;
import dev.espalier.webagent.TaskLine.Successes;
import dev.espalier.webagent.TaskLines;
import dev.espalier.webagent.TaskQuery;
import dev.espalier.webagent.TaskQuery.WordingKind;
import dev.espalier.webagent.WebTask.Traits;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** {@link TaskLines} of table web_task; what a page's tasks came to is counted for that page. May be shared between threads. */
public final class JdbcTaskLines implements TaskLines {

    private static final Keyset BY_NUMBER = new Keyset(TaskQuery.LIST, null, "t.number", Direction.UP);

    private static final String TRIED = "exists (select from agent_run a where a.web_task_id = t.web_task_id)";

    private static final String GREEDY = "a.rollouts_asked = 1";

    /** A search that is not done has not run its rollouts, so it says nothing yet of any of them. */
    private static final String SEARCHED = "a.rollouts_asked > 1 and a.status = 'DONE'";

    /** What the successes of a line count, and nothing else. */
    private static final String SOLVED = """
            exists (select from agent_run a join rollout r using (agent_run_id) join verdict d using (rollout_id)
                where a.web_task_id = t.web_task_id and d.judge = 'ORACLE' and d.outcome = 'SUCCESS'
                  and (%s or %s))""".formatted(GREEDY, SEARCHED);

    private final Database database;

    public JdbcTaskLines(Database database) {
        this.database = database;
    }

    @Override
    public ListPage<TaskLine> page(TaskQuery query) {
        return database.inSnapshot(() -> BY_NUMBER.page(
                conditions(query.filter()),
                query.at(),
                query.limit(),
                this::read,
                line -> new Place(null, line.number())));
    }

    /** Returns the SQL of a page's lines; its parameters are those of the conditions and {@code limit}. */
    static String select(Conditions conditions, String order) {
        return """
                select t.web_task_id, t.number, t.site, t.split, t.instruction, t.wording, t.wording_seen, t.expert_steps,
                    t.needs
                from web_task t where %s order by %s limit :limit""".formatted(conditions.sql(), order);
    }

    private List<TaskLine> read(Conditions conditions, String order, int limit) {
        var tasks = database.sql(select(conditions, order))
                .params(conditions.values())
                .param("limit", limit)
                .query(JdbcTaskLines::readUntried)
                .list();
        var tries = tries(tasks);
        return tasks.stream()
                .map(task -> new TaskLine(
                        task.id(),
                        task.number(),
                        task.site(),
                        task.split(),
                        task.instruction(),
                        task.traits(),
                        tries.getOrDefault(task.id(), List.of())))
                .toList();
    }

    private Map<TaskId, List<PolicyTries>> tries(List<TaskLine> tasks) {
        record Tried(TaskId task, PolicyTries tries) {}
        return database
                .sql("""
                        select a.web_task_id, a.policy_version_id, v.name, count(*) as runs,
                            count(*) filter (where %1$s and told.correct) as greedy_right,
                            count(*) filter (where %1$s and told.judged) as greedy_judged,
                            count(*) filter (where %2$s and told.correct) as any_right,
                            count(*) filter (where %2$s and told.judged) as any_judged
                        from agent_run a join policy_version v using (policy_version_id)
                        cross join lateral (
                            select count(*) > 0 as judged, count(*) filter (where d.outcome = 'SUCCESS') > 0 as correct
                            from rollout r join verdict d using (rollout_id)
                            where r.agent_run_id = a.agent_run_id and d.judge = 'ORACLE') as told
                        where a.web_task_id = any (:tasks)
                        group by a.web_task_id, a.policy_version_id, v.name
                        order by v.name, a.policy_version_id""".formatted(GREEDY, SEARCHED))
                .param("tasks", tasks.stream().map(task -> task.id().value()).toArray(UUID[]::new))
                .query((row, _) -> new Tried(
                        new TaskId(Columns.uuid(row, "web_task_id")),
                        new PolicyTries(
                                new PolicyVersionId(Columns.uuid(row, "policy_version_id")),
                                row.getString("name"),
                                row.getInt("runs"),
                                new Successes(row.getInt("greedy_right"), row.getInt("greedy_judged")),
                                new Successes(row.getInt("any_right"), row.getInt("any_judged")))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Tried::task, Collectors.mapping(Tried::tries, Collectors.toUnmodifiableList())));
    }

    @Override
    public long count(TaskQuery.Filter filter) {
        var conditions = conditions(filter);
        return database.sql("select count(*) from web_task t where " + conditions.sql())
                .params(conditions.values())
                .query(Long.class)
                .single();
    }

    static Conditions conditions(TaskQuery.Filter filter) {
        var conditions = new Conditions()
                .oneOfTexts("t.site", "sites", filter.sites())
                .oneOf("t.split", "splits", filter.splits())
                .contains("lower(t.instruction)", "text", filter.text());
        var wording = filter.wording();
        if (wording != null) {
            conditions.and(wording == WordingKind.SEEN ? "t.wording_seen" : "not t.wording_seen");
        }
        var solved = filter.solved();
        if (solved != null) {
            conditions.and(
                    switch (solved) {
                        case UNTRIED -> "not " + TRIED;
                        case UNSOLVED -> TRIED + " and not " + SOLVED;
                        case SOLVED -> SOLVED;
                    });
        }
        return conditions;
    }

    private static TaskLine readUntried(ResultSet row, int index) throws SQLException {
        return new TaskLine(
                new TaskId(Columns.uuid(row, "web_task_id")),
                row.getInt("number"),
                row.getString("site"),
                Split.valueOf(row.getString("split")),
                row.getString("instruction"),
                new Traits(
                        row.getString("wording"),
                        row.getBoolean("wording_seen"),
                        row.getInt("expert_steps"),
                        Columns.strings(row, "needs")),
                List.of());
    }
}
