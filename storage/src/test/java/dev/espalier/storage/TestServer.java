package dev.espalier.storage;

import dev.espalier.storage.postgres.PgServer;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.springframework.util.FileSystemUtils;

/**
 * The server of one test run with a database that Flyway has migrated and from which the others are cloned. It is one of
 * our own, or the one that ESPALIER_TEST_DATABASE_URL names, as in
 * {@code jdbc:postgresql://127.0.0.1:5432/postgres?user=espalier&password=secret}.
 */
final class TestServer implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("(jdbc:postgresql://[^/]+/)[^?]+(\\?.*)");

    private final String address;
    private final Closeable server;
    private final String template =
            "espalier_test_" + UUID.randomUUID().toString().substring(0, 8);
    private int clones;

    private TestServer(String address, Closeable server) {
        this.address = address;
        this.server = server;
    }

    static TestServer start() throws IOException, SQLException {
        var external = System.getenv("ESPALIER_TEST_DATABASE_URL");
        var started = external == null ? startOwn() : new TestServer(external, () -> {});
        started.execute("create database " + started.template);
        Flyway.configure()
                .dataSource(started.url(started.template), null, null)
                .load()
                .migrate();
        return started;
    }

    private static TestServer startOwn() throws IOException {
        var folder = Files.createTempDirectory("espalier-test");
        var server = PgServer.start(folder);
        var address = "%s?user=%s&password=%s".formatted(server.jdbcUrl("postgres"), server.user(), server.password());
        return new TestServer(address, () -> {
            server.close();
            FileSystemUtils.deleteRecursively(folder);
        });
    }

    synchronized String cloneDatabase() throws SQLException {
        var clone = template + "_" + ++clones;
        execute("create database %s template %s".formatted(clone, template));
        return clone;
    }

    void drop(String database) throws SQLException {
        execute("drop database %s with (force)".formatted(database));
    }

    /** Returns the whole address of a database, user and password included. */
    String url(String database) {
        var parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            throw new IllegalStateException("ESPALIER_TEST_DATABASE_URL must look like "
                    + "jdbc:postgresql://HOST:PORT/postgres?user=U&password=P, but was " + address);
        }
        return parts.group(1) + database + parts.group(2);
    }

    @Override
    public void close() throws IOException, SQLException {
        drop(template);
        server.close();
    }

    private void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(address);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
