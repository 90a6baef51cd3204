package dev.espalier.storage;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import dev.espalier.storage.postgres.DatabaseException;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Keeps programs of other homes out of a database: a program takes for left over what the rows call at work when it
 * starts, and would pause what another one is at. The claim is an advisory lock for the schema that the program works in,
 * held by a session of its own until it is closed. When that session is lost the pool opens another, which takes the lock
 * again; somebody who came in meanwhile is not sent away.
 */
final class DatabaseClaim implements AutoCloseable {

    /** The shortest that the pool knows. */
    private static final Duration NOTICES_LOSS = Duration.ofSeconds(30);

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /**
     * The server may take a moment to see that whoever had the lock has ended, so it is waited for that long. There is no
     * current schema until the first migration makes the one that the address names: it then goes by the first name of the
     * search path, read as the server reads it, which is the current schema from then on.
     */
    private static final String TAKE = """
            do $$
            declare
                named text := (regexp_match(current_setting('search_path'), '^\\s*("(?:[^"]|"")*"|[^,]*)'))[1];
            begin
                named := case
                    when named like '"%' then replace(substr(named, 2, length(named) - 2), '""', '"')
                    else lower(trim(named)) end;
                if named = '$user' then
                    named := current_user;
                end if;
                set local lock_timeout = '2s';
                perform pg_advisory_lock(
                    hashtextextended('espalier ' || coalesce(current_schema(), named::name::text, ''), 0));
            end $$""";

    private final Runnable release;

    private DatabaseClaim(Runnable release) {
        this.release = release;
    }

    /** Returns a claim that keeps nobody out, for a database that only one program can reach or that is only looked at. */
    static DatabaseClaim none() {
        return new DatabaseClaim(() -> {});
    }

    /** @throws DatabaseException when another program has it, or the database cannot be reached */
    static DatabaseClaim on(DatabaseAddress address) {
        var config = ConnectionPool.configFor(address);
        config.setPoolName("database claim");
        config.setMaximumPoolSize(1);
        config.setMaxLifetime(0);
        config.setIdleTimeout(0);
        config.setKeepaliveTime(NOTICES_LOSS.toMillis());
        config.setConnectionInitSql(TAKE);
        try {
            var pool = new HikariDataSource(config);
            return new DatabaseClaim(pool::close);
        } catch (PoolInitializationException e) {
            throw isHeld(e) ? refused(address, e) : ConnectionPool.unreachable(address, e);
        }
    }

    private static boolean isHeld(PoolInitializationException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException told && LOCK_NOT_AVAILABLE.equals(told.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static DatabaseException refused(DatabaseAddress address, PoolInitializationException cause) {
        return new DatabaseException(
                "%s: a studio or command of another home works in it; wait for it to end, or name another database with ESPALIER_DATABASE_URL"
                        .formatted(address.shown()),
                cause);
    }

    @Override
    public void close() {
        release.run();
    }
}
