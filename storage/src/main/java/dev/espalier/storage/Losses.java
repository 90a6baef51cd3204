package dev.espalier.storage;

import dev.espalier.storage.postgres.DatabaseException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/**
 * Tells a database that was lost from a statement that is wrong: the former is put into a person's words, the latter is
 * left to Spring. May be shared between threads.
 */
final class Losses implements SQLExceptionTranslator {

    /** The classes of SQL state that say: no connection, no resources, ended by an operator, the system failed. */
    private static final Set<String> LOST = Set.of("08", "53", "57", "58");

    /** A statement was cancelled, which is not the server's end. */
    private static final String QUERY_CANCELLED = "57014";

    private static final String DISK_FULL = "53100";

    private final DatabaseAddress address;
    private final SQLExceptionTranslator others = new SQLExceptionSubclassTranslator();

    Losses(DatabaseAddress address) {
        this.address = address;
    }

    /** Returns the source with its failures to give a connection put into words. */
    DataSource toldBy(DataSource source) {
        return new DelegatingDataSource(source) {
            @Override
            public Connection getConnection() throws SQLException {
                try {
                    return source.getConnection();
                } catch (SQLException e) {
                    throw lost(e);
                }
            }
        };
    }

    @Override
    public @Nullable DataAccessException translate(String task, @Nullable String sql, SQLException failure) {
        return isLoss(failure)
                ? new DataAccessResourceFailureException(task, lost(failure))
                : others.translate(task, sql, failure);
    }

    private DatabaseException lost(SQLException failure) {
        var mend = DISK_FULL.equals(failure.getSQLState())
                ? "make room on its disk and try again; what was stored before is kept"
                : address.mend();
        return new DatabaseException(
                "%s: was lost (%s); %s".formatted(address.shown(), ConnectionPool.reason(failure), mend), failure);
    }

    /** PostgreSQL gives every error a state; what has none comes from the pool, of a connection that it gave up. */
    private static boolean isLoss(SQLException failure) {
        var state = failure.getSQLState();
        return state == null || (LOST.contains(state.substring(0, 2)) && !state.equals(QUERY_CANCELLED));
    }
}
