package dev.espalier.storage;

import dev.espalier.datasets.Holding;
import dev.espalier.datasets.Holdings;
import dev.espalier.datasets.VersionName;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** {@link Holdings} in one statement over all tables. May be shared between threads. */
public final class JdbcHoldings implements Holdings {

    private final Database database;

    public JdbcHoldings(Database database) {
        this.database = database;
    }

    @Override
    public Holding now() {
        return database.sql("""
                        select runs.*, pairs.*, latest.*,
                            (select count(*) from web_task) as tasks,
                            (select count(*) from dataset) as datasets,
                            (select count(*) from dataset_version) as versions
                        from (
                            select count(*) as runs,
                                count(*) filter (where status = 'DONE' and rollouts_asked > 1) as searched,
                                count(*) filter (where status = 'QUEUED') as queued
                            from agent_run) as runs
                        cross join (
                            select count(*) filter (where review = 'UNREVIEWED') as unreviewed,
                                count(*) filter (where review = 'IN_REVIEW') as in_review,
                                count(*) filter (where review = 'REVIEWED') as reviewed
                            from pair_state where status = 'ACTIVE') as pairs
                        left join (
                            select d.name, v.number
                            from dataset_version v join dataset d using (dataset_id)
                            order by v.frozen_at desc, v.dataset_version_id desc limit 1) as latest on true""").query(JdbcHoldings::read).single();
    }

    private static Holding read(ResultSet row, int index) throws SQLException {
        return new Holding(
                row.getLong("tasks"),
                new Holding.Runs(row.getLong("runs"), row.getLong("searched"), row.getLong("queued")),
                new Holding.Pairs(row.getLong("unreviewed"), row.getLong("in_review"), row.getLong("reviewed")),
                new Holding.Versions(row.getLong("datasets"), row.getLong("versions"), latest(row)));
    }

    private static @Nullable VersionName latest(ResultSet row) throws SQLException {
        String name = row.getString("name");
        return name == null ? null : new VersionName(name, row.getInt("number"));
    }
}
