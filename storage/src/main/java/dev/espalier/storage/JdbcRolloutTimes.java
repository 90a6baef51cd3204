package dev.espalier.storage;

import dev.espalier.webagent.RolloutTimes;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** {@link RolloutTimes} over table rollout. May be shared between threads. */
public final class JdbcRolloutTimes implements RolloutTimes {

    private static final double MILLIS = 1e3;

    private final Database database;

    public JdbcRolloutTimes(Database database) {
        this.database = database;
    }

    @Override
    public Optional<RolloutTime> on(String site) {
        return read(database.sql(select("""
                        join agent_run a using (agent_run_id) join web_task t using (web_task_id)
                        where t.site = :site and""")).param("site", site));
    }

    @Override
    public Optional<RolloutTime> anywhere() {
        return read(database.sql(select("where")));
    }

    private static String select(String which) {
        return """
                select count(*) as rollouts, avg(cardinality(r.path)) as steps,
                    avg(extract(epoch from r.ended_at - r.started_at)) as seconds
                from rollout r %s r.status = 'FINISHED'""".formatted(which);
    }

    private static Optional<RolloutTime> read(StatementSpec query) {
        return query.query((row, _) -> new RolloutTime(
                        row.getInt("rollouts"),
                        row.getDouble("steps"),
                        Duration.ofMillis(Math.round(row.getDouble("seconds") * MILLIS))))
                .optional()
                .filter(time -> time.rollouts() > 0);
    }
}
