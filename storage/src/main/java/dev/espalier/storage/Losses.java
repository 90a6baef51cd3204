package dev.espalier.storage;

import dev.espalier.datasets.RequestRefusedException;
import dev.espalier.storage.postgres.DatabaseException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/**
 * Tells a database that was lost from a statement that is wrong: the former is put into a person's words, the latter is
 * left to Spring, save for a text that no database here can hold: who gave it is refused. May be shared between threads.
 */
final class Losses implements SQLExceptionTranslator {

    /** The classes of SQL state that say: no connection, no resources, ended by an operator, the system failed. */
    private static final Set<String> LOST = Set.of("08", "53", "57", "58");

    /** A statement was cancelled, which is not the server's end. */
    private static final String QUERY_CANCELLED = "57014";

    /** Texts come from Java as UTF-8, of which PostgreSQL keeps all but one character. */
    private static final String NO_CHARACTER = "22021";

    private static final String UNSPEAKABLE =
            "a text has the character of number 0 in it, which no stored text has; leave it out";

    private static final String DISK_FULL = "53100";

    /** How long nobody else waits for a connection after one could not be had: a page asks for several in a row. */
    private static final Duration KNOWN_LOST = Duration.ofSeconds(1);

    private final DatabaseAddress address;
    private final AtomicReference<@Nullable Refusal> last = new AtomicReference<>();
    private final SQLExceptionTranslator others = new SQLExceptionSubclassTranslator();

    Losses(DatabaseAddress address) {
        this.address = address;
    }

    /** @param until by System.nanoTime */
    private record Refusal(SQLException cause, long until) {

        boolean holds() {
            return until - System.nanoTime() > 0;
        }
    }

    /** Returns the source with its failures to give a connection put into words. */
    DataSource toldBy(DataSource source) {
        return new DelegatingDataSource(source) {
            @Override
            public Connection getConnection() throws SQLException {
                var refusal = last.get();
                if (refusal != null && refusal.holds()) {
                    throw lost(refusal.cause());
                }
                try {
                    return source.getConnection();
                } catch (SQLException e) {
                    last.set(new Refusal(e, System.nanoTime() + KNOWN_LOST.toNanos()));
                    throw lost(e);
                }
            }
        };
    }

    @Override
    public @Nullable DataAccessException translate(String task, @Nullable String sql, SQLException failure) {
        if (isLoss(failure)) {
            return new DataAccessResourceFailureException(task, lost(failure));
        }
        return NO_CHARACTER.equals(failure.getSQLState())
                ? new InvalidDataAccessApiUsageException(UNSPEAKABLE, unspeakable(failure))
                : others.translate(task, sql, failure);
    }

    private static RequestRefusedException unspeakable(SQLException failure) {
        var refusal = new RequestRefusedException(UNSPEAKABLE);
        refusal.initCause(failure);
        return refusal;
    }

    private DatabaseException lost(SQLException failure) {
        var mend = DISK_FULL.equals(failure.getSQLState())
                ? "make room on its disk and try again; what was stored before is kept"
                : address.mend();
        return new DatabaseException(
                "%s was lost (%s); %s".formatted(address.shown(), ConnectionPool.reason(failure), mend), failure);
    }

    /** PostgreSQL gives every error a state; what has none comes from the pool, of a connection that it gave up. */
    private static boolean isLoss(SQLException failure) {
        var state = failure.getSQLState();
        return state == null || (LOST.contains(state.substring(0, 2)) && !state.equals(QUERY_CANCELLED));
    }
}
