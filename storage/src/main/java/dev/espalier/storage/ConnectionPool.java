package dev.espalier.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import dev.espalier.storage.postgres.DatabaseException;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Connections to a database that is new enough and up to date. */
final class ConnectionPool {

    /** For a connection; the pool waits as long for one that another returns as for a server that has ended. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** After which connections that nobody needs are closed: each is a process of the server, with memory of its own. */
    private static final Duration SPARE = Duration.ofSeconds(30);

    private static final int OLDEST = 15;

    private ConnectionPool() {}

    /** @throws DatabaseException when there is no such database, it is too old, or its tables are not ours */
    static HikariDataSource open(DatabaseAddress address, int connections) {
        var pool = connect(address, connections);
        try {
            refuseOldServer(pool, address);
            migrate(pool, address);
            return pool;
        } catch (DatabaseException e) {
            pool.close();
            throw e;
        }
    }

    private static HikariDataSource connect(DatabaseAddress address, int connections) {
        var config = configFor(address);
        config.setPoolName("database");
        config.setMaximumPoolSize(connections);
        config.setIdleTimeout(SPARE.toMillis());
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            throw unreachable(address, e);
        }
    }

    /** Returns what every pool has in common: it opens one connection at once, and fails where that cannot be had. */
    static HikariConfig configFor(DatabaseAddress address) {
        var config = new HikariConfig();
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setInitializationFailTimeout(1);
        return config;
    }

    static DatabaseException unreachable(DatabaseAddress address, PoolInitializationException cause) {
        return new DatabaseException(
                "%s: could not connect (%s); %s".formatted(address.shown(), reason(cause), address.mend()), cause);
    }

    private static void refuseOldServer(HikariDataSource pool, DatabaseAddress address) {
        var version = JdbcClient.create(pool)
                .sql("select current_setting('server_version_num')::integer / 10000")
                .query(Integer.class)
                .single();
        if (version < OLDEST) {
            throw new DatabaseException("%s is PostgreSQL %d; use version %d or newer, or unset ESPALIER_DATABASE_URL"
                    .formatted(address.shown(), version, OLDEST));
        }
    }

    private static void migrate(HikariDataSource pool, DatabaseAddress address) {
        try {
            Flyway.configure().dataSource(pool).load().migrate();
        } catch (FlywayException e) {
            throw new DatabaseException(
                    "%s: its tables could not be brought up to date (%s); use the program that made them, or an empty database"
                            .formatted(address.shown(), reason(e)),
                    e);
        }
    }

    /** Returns the innermost message, which is the one that names what was found; its type when it says nothing. */
    static String reason(Throwable failure) {
        var innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        var message = innermost.getMessage();
        return message == null || message.isBlank()
                ? innermost.getClass().getSimpleName()
                : message.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
