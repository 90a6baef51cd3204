package dev.espalier.e2e;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Databases for the homes of one test run on the server that ESPALIER_TEST_DATABASE_URL names, as in
 * {@code jdbc:postgresql://127.0.0.1:5432/postgres?user=espalier&password=secret}. They are dropped when the run ends.
 */
final class TestDatabases {

    private static final @Nullable String SERVER = System.getenv("ESPALIER_TEST_DATABASE_URL");
    private static final Pattern ADDRESS = Pattern.compile("(jdbc:postgresql://[^/]+/)[^?]+(\\?.*)");

    private TestDatabases() {}

    /** Returns the address of a new, empty database; null when homes have servers of their own. */
    static @Nullable String create() {
        return SERVER == null ? null : created(SERVER, "");
    }

    /** Returns the address of a copy, of which nobody may be connected to the original. */
    static @Nullable String copy(@Nullable String original) {
        return SERVER == null || original == null ? null : created(SERVER, " template " + name(original));
    }

    private static String created(String server, String template) {
        var name = "espalier_e2e_" + UUID.randomUUID().toString().substring(0, 8);
        execute(server, "create database " + name + template);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> execute(server, "drop database %s with (force)".formatted(name))));
        var parts = ADDRESS.matcher(server);
        if (!parts.matches()) {
            throw new IllegalStateException("ESPALIER_TEST_DATABASE_URL must look like "
                    + "jdbc:postgresql://HOST:PORT/postgres?user=U&password=P");
        }
        return parts.group(1) + name + parts.group(2);
    }

    private static String name(String address) {
        return address.replaceAll(".*/([^?]+)\\?.*", "$1");
    }

    private static void execute(String server, String sql) {
        try (var connection = DriverManager.getConnection(server);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("could not " + sql, e);
        }
    }
}
