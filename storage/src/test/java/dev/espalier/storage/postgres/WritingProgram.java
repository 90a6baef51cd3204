package dev.espalier.storage.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A program to be killed: starts a server, then commits numbers one by one and prints each once it is durable. */
final class WritingProgram {

    private WritingProgram() {}

    public static void main(String[] args) throws IOException, SQLException {
        try (var server = PgServer.start(Path.of(args[0]), Path.of(args[1]), RunAs.current());
                var connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists written (number integer primary key)");
            System.out.println("pid " + server.pid());
            for (var number = lastWritten(statement) + 1; ; number++) {
                statement.execute("insert into written values (%d)".formatted(number));
                System.out.println(number);
            }
        }
    }

    private static int lastWritten(Statement statement) throws SQLException {
        try (var row = statement.executeQuery("select coalesce(max(number), 0) from written")) {
            row.next();
            return row.getInt(1);
        }
    }
}
