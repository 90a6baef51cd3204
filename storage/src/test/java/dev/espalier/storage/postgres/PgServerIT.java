package dev.espalier.storage.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PgServerIT {

    @TempDir
    static Path programs;

    /** The folder of a server that was set up, served and stopped: setting one up takes most of a test's time. */
    private static Path stopped;

    @TempDir
    Path home;

    private Path folder;

    @BeforeAll
    static void prepareOnce() throws IOException {
        Files.setPosixFilePermissions(programs, PosixFilePermissions.fromString("rwxr-xr-x"));
        stopped = programs.resolve("stopped");
        PgServer.start(stopped, programs, RunAs.current()).close();
    }

    @BeforeEach
    void copyWhatWasSetUp() throws IOException {
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        folder = home.resolve("postgres");
        Commands.run(List.of("cp", "-a", stopped.toString(), folder.toString()), home.resolve("copy.log"));
    }

    @Test
    void keepsRowsOverARestart() throws IOException, SQLException {
        try (var server = start()) {
            execute(server, "create table kept as select 42 as answer");
        }

        try (var server = start()) {
            assertThat(query(server, "select answer from kept")).isEqualTo("42");
            assertThat(server.adopted()).isFalse();
        }
    }

    @Test
    void syncsEveryCommitToDiskAndChecksItsPages() throws IOException, SQLException {
        try (var server = start()) {
            assertThat(query(server, """
                            select string_agg(name || '=' || setting, ' ' order by name) from pg_settings
                            where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums')"""))
                    .isEqualTo("data_checksums=on fsync=on full_page_writes=on synchronous_commit=on");
        }
    }

    @Test
    void listensOnLoopbackOnlyAndAsksForThePassword() throws IOException, SQLException {
        try (var server = start()) {
            assertThat(query(server, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(Files.getPosixFilePermissions(folder.resolve("password")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), server.user(), "guess"))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refusal -> assertThat(refusal.getSQLState()).isEqualTo("28P01"));
        }
    }

    @Test
    void stopsForGoodWhenClosedTwice() throws IOException {
        var server = start();
        server.close();

        server.close();

        assertThat(ProcessHandle.of(server.pid())).isEmpty();
        assertThat(folder.resolve("data/postmaster.pid")).doesNotExist();
    }

    @Test
    void isGoneAfterTheProgramWasKilledAndKeepsWhatItAcknowledged() throws IOException, SQLException {
        try (var program = RunningProgram.start(folder, programs)) {
            var acknowledged = program.untilWritten(50).kill();

            try (var server = start()) {
                assertThat(written(server)).isBetween(acknowledged, acknowledged + 1);
                assertThat(server.pid()).isNotEqualTo(program.serverPid());
            }
        }
    }

    @Test
    void comesUpAfterTheServerWasKilled() throws IOException, SQLException {
        var killed = start();
        execute(killed, "create table kept as select 42 as answer");
        kill(killed.pid());

        try (var server = start()) {
            assertThat(query(server, "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void comesUpAfterBothWereKilled() throws IOException, SQLException {
        try (var program = RunningProgram.start(folder, programs)) {
            program.untilWritten(50);
            kill(program.serverPid());
            var acknowledged = program.kill();

            try (var server = start()) {
                assertThat(written(server)).isBetween(acknowledged, acknowledged + 1);
            }
        }
    }

    @Test
    void isNotMisledByAStrangerThatBearsThePidOfAKilledServer() throws IOException, SQLException {
        var killed = start();
        execute(killed, "create table kept as select 42 as answer");
        var pidFile = folder.resolve("data/postmaster.pid");
        kill(killed.pid());
        var stranger = new ProcessBuilder("sleep", "600").start();
        var lines = Files.readAllLines(pidFile);
        lines.set(0, Long.toString(stranger.pid()));
        Files.write(pidFile, lines);

        try (var server = start()) {
            assertThat(query(server, "select answer from kept")).isEqualTo("42");
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void adoptsAServerThatWasLeftBehindAndStopsItInTheEnd() throws IOException, SQLException {
        try (var first = start()) {
            execute(first, "create table kept as select 42 as answer");
        }
        var orphan = leaveBehind("fsync=on");

        try (var server = start()) {
            assertThat(server.adopted()).isTrue();
            assertThat(server.pid()).isEqualTo(orphan.process().pid());
            assertThat(query(server, "select answer from kept")).isEqualTo("42");
        }

        assertThat(orphan.process().isAlive()).isFalse();
    }

    @Test
    void replacesAServerLeftBehindThatDoesNotSyncToDisk() throws IOException, SQLException {
        var orphan = leaveBehind("fsync=off");

        try (var server = start()) {
            assertThat(server.adopted()).isFalse();
            assertThat(orphan.process().isAlive()).isFalse();
            assertThat(query(server, "show fsync")).isEqualTo("on");
        }
    }

    @Test
    void clearsAwayASetupThatWasKilledHalfway() throws IOException, SQLException {
        folder = home.resolve("new");
        var half = Files.createDirectories(folder.resolve("data.init-half/base"));
        Files.writeString(half.resolve("1"), "half a file");

        try (var server = start()) {
            assertThat(query(server, "select 42")).isEqualTo("42");
            assertThat(folder.resolve("data.init-half")).doesNotExist();
        }
    }

    @Test
    void leavesNoServerBehindThatDidNotComeUpInTime() throws IOException {
        var cluster = PgCluster.in(folder, programs, RunAs.current());

        assertThatThrownBy(() -> PgServer.start(cluster, Duration.ZERO))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("PostgreSQL took no connection in 0 s");

        assertThat(cluster.leftBehind()).isEmpty();
        try (var server = start()) {
            assertThat(server.adopted()).isFalse();
        }
    }

    @Test
    void refusesDataFilesOfAnotherVersion() throws IOException {
        Files.writeString(folder.resolve("data/PG_VERSION"), "17\n");

        assertThatThrownBy(this::start)
                .isInstanceOf(DatabaseException.class)
                .hasMessage(
                        "database %s was made by PostgreSQL 17 and this program brings 18.4.0; use the program that made it, or move the folder away",
                        folder.resolve("data"));
    }

    private PgServer start() throws IOException {
        return PgServer.start(folder, programs, RunAs.current());
    }

    /** Starts a server as a program would leave it behind on a system that cannot tie the two together. */
    private Postmaster leaveBehind(String fsync) throws IOException {
        var cluster = PgCluster.in(folder, programs, RunAs.current());
        var command = new ArrayList<>(cluster.runAs().command(Postmaster.serverCommand(cluster, PgServer.freePort())));
        command.replaceAll(argument -> argument.equals("fsync=on") ? fsync : argument);
        var orphan = new Postmaster(
                Commands.logged(command, cluster.log())
                        .directory(folder.toFile())
                        .start()
                        .toHandle(),
                cluster);
        orphan.awaitReady(Postmaster.RECOVERY);
        return orphan;
    }

    private static void kill(long pid) {
        var process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    private static int written(PgServer server) throws SQLException {
        return Integer.parseInt(query(server, "select count(*) from written"));
    }

    private static void execute(PgServer server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(PgServer server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
