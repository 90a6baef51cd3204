package dev.espalier.storage;

import dev.espalier.webagent.RolloutTimes;
import java.time.Duration;
import java.util.Optional;

/** {@link RolloutTimes} over table rollout. May be shared between threads. */
public final class JdbcRolloutTimes implements RolloutTimes {

    private static final double MILLIS = 1e3;

    private final Database database;

    public JdbcRolloutTimes(Database database) {
        this.database = database;
    }

    @Override
    public Optional<RolloutTime> on(String site) {
        return database.sql("""
                        select count(*) as rollouts, avg(cardinality(r.path)) as steps,
                            avg(extract(epoch from r.ended_at - r.started_at)) as seconds
                        from rollout r join agent_run a using (agent_run_id) join web_task t using (web_task_id)
                        where t.site = :site and r.status = 'FINISHED'""")
                .param("site", site)
                .query((row, _) -> new RolloutTime(
                        row.getInt("rollouts"),
                        row.getDouble("steps"),
                        Duration.ofMillis(Math.round(row.getDouble("seconds") * MILLIS))))
                .optional()
                .filter(time -> time.rollouts() > 0);
    }
}
