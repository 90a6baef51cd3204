package dev.espalier.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A migrated database for one test class, empty before each of its tests. */
public final class TestDatabase implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

    private @Nullable TestServer server;
    private @Nullable HikariDataSource pool;

    @Override
    public void beforeAll(ExtensionContext context) throws SQLException {
        server = context.getRoot()
                .getStore(Namespace.create(TestDatabase.class))
                .computeIfAbsent(TestServer.class, _ -> startServer(), TestServer.class);
        pool = new HikariDataSource();
        pool.setJdbcUrl(server.url(server.cloneDatabase()));
        pool.setMaximumPoolSize(4);
        pool.setMinimumIdle(1);
        pool.setConnectionInitSql("set synchronous_commit = off"); // what must survive a kill has tests of its own
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        var tables = jdbc().sql("""
                        select string_agg(quote_ident(table_name), ', ') from information_schema.tables
                        where table_schema = 'public' and table_type = 'BASE TABLE'
                          and table_name <> 'flyway_schema_history'""").query(String.class).single();
        jdbc().sql("truncate %s cascade".formatted(tables)).update();
    }

    @Override
    public void afterAll(ExtensionContext context) throws SQLException {
        var database =
                jdbc().sql("select current_database()").query(String.class).single();
        Objects.requireNonNull(pool).close();
        Objects.requireNonNull(server).drop(database);
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource());
    }

    public Database database() {
        return new Database(dataSource(), new DatabaseAddress(address(), null, null, "start it"));
    }

    /** Returns the whole JDBC address, user and password included. */
    public String address() {
        return Objects.requireNonNull(pool).getJdbcUrl();
    }

    public DataSource dataSource() {
        return Objects.requireNonNull(pool, "the database exists from the class's first test to its last");
    }

    private static TestServer startServer() {
        try {
            return TestServer.start();
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("no database for the tests", e);
        }
    }
}
