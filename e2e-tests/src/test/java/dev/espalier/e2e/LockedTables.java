package dev.espalier.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Keeps what the screens of a studio read from being read, until it is closed: whoever asks for it waits. */
final class LockedTables implements AutoCloseable {

    /** The door looks people up at every step, and would not even let a page begin. */
    private static final String TABLES = """
            select string_agg(quote_ident(tablename), ', ') from pg_tables
            where schemaname = current_schema and tablename not in ('account', 'flyway_schema_history')""";

    private final Connection connection;

    private LockedTables(Connection connection) {
        this.connection = connection;
    }

    static LockedTables of(Program program) throws IOException, SQLException {
        var locked = new LockedTables(DriverManager.getConnection(address(program)));
        locked.lock();
        return locked;
    }

    private void lock() throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement();
                var tables = statement.executeQuery(TABLES)) {
            tables.next();
            var names = tables.getString(1);
            statement.execute("lock table %s in access exclusive mode".formatted(names));
        }
    }

    private static String address(Program program) throws IOException {
        if (program.database() != null) {
            return program.database();
        }
        var folder = program.home().resolve("postgres");
        var port = Files.readAllLines(folder.resolve("data/postmaster.pid")).get(3);
        return "jdbc:postgresql://127.0.0.1:%s/espalier?user=espalier&password=%s"
                .formatted(
                        port.strip(),
                        Files.readString(folder.resolve("password")).strip());
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
