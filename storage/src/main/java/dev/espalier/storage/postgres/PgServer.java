package dev.espalier.storage.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A durable PostgreSQL of the program's own, on the loopback interface, with a password. It comes up again after the
 * program, the server or both were killed: a server that was left behind is adopted, a stale pid file removed, data files
 * are recovered by PostgreSQL itself.
 *
 * <p>It keeps no lock. Two programs on one folder would stop each other's server, so whoever starts one must own the home
 * it lies in; the command line takes that lock before anything else.
 *
 * <p>May be shared between threads.
 */
public final class PgServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PgServer.class);
    private static final String LOOPBACK = "127.0.0.1";
    private static final String DATABASE = "espalier";
    private static final int ATTEMPTS = 3;

    private final PgCluster cluster;
    private final Postmaster postmaster;
    private final int port;
    private final boolean adopted;

    private PgServer(Postmaster postmaster, int port, boolean adopted) {
        this.cluster = postmaster.cluster();
        this.postmaster = postmaster;
        this.port = port;
        this.adopted = adopted;
    }

    /**
     * Brings up the server of a folder, made when missing, with a database named "espalier".
     *
     * @throws DatabaseException when it cannot be brought up; the message says why and what to do
     */
    public static PgServer start(Path folder) {
        try {
            return start(folder, folder, RunAs.current());
        } catch (IOException e) {
            throw new DatabaseException(
                    "%s could not be set up (%s); check the disk and who owns the folder"
                            .formatted(folder, e.getMessage()),
                    e);
        }
    }

    static PgServer start(Path folder, Path programs, RunAs runAs) throws IOException {
        return start(PgCluster.in(folder, programs, runAs), Postmaster.RECOVERY);
    }

    static PgServer start(PgCluster cluster, Duration patience) throws IOException {
        var adopted = adopt(cluster);
        var server = adopted.isPresent() ? adopted.get() : startNew(cluster, patience);
        server.createDatabase(DATABASE);
        log.debug("PostgreSQL is up folder={} port={} adopted={}", cluster.folder(), server.port, server.adopted);
        return server;
    }

    /** Returns the address of a database of this server, for JDBC. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(LOOPBACK, port, database);
    }

    /** Returns the address of the program's own database. */
    public String jdbcUrl() {
        return jdbcUrl(DATABASE);
    }

    public String user() {
        return PgCluster.USER;
    }

    public String password() {
        return cluster.password().value();
    }

    public int port() {
        return port;
    }

    /** Returns the pid of the server process. */
    public long pid() {
        return postmaster.process().pid();
    }

    /** Returns whether the server was found running, left behind by a program that was killed. */
    public boolean adopted() {
        return adopted;
    }

    /** Makes a database unless it is there. */
    public void createDatabase(String name) {
        try (var connection = connect("postgres");
                var query = connection.prepareStatement("select 1 from pg_database where datname = ?");
                var statement = connection.createStatement()) {
            query.setString(1, name);
            try (var found = query.executeQuery()) {
                if (!found.next()) {
                    statement.execute("create database " + statement.enquoteIdentifier(name, true));
                }
            }
        } catch (SQLException e) {
            throw new DatabaseException(
                    "%s could not be made (%s); its words are in %s".formatted(name, e.getMessage(), cluster.log()), e);
        }
    }

    /** Stops the server; its clients are disconnected. Stopping it again does nothing. */
    @Override
    public void close() {
        if (!postmaster.process().isAlive()) {
            return;
        }
        try {
            postmaster.stop();
        } catch (IOException e) {
            throw new DatabaseException(
                    "%s could not be stopped (%s); it will be adopted by the next start"
                            .formatted(cluster.data(), e.getMessage()),
                    e);
        }
    }

    private static Optional<PgServer> adopt(PgCluster cluster) throws IOException {
        var file = cluster.leftBehind();
        var process = file.isPresent() ? file.get().server() : Optional.<ProcessHandle>empty();
        if (file.isEmpty() || process.isEmpty()) {
            return Optional.empty();
        }
        var server =
                new PgServer(new Postmaster(process.get(), cluster), file.get().port(), true);
        if (file.get().ready() && server.isAsStartedHere() && server.postmaster.ready()) {
            return Optional.of(server);
        }
        server.close();
        return Optional.empty();
    }

    /** Tries again: a port may be taken in between, and the last clients of a killed server may need a moment to end. */
    private static PgServer startNew(PgCluster cluster, Duration patience) throws IOException {
        cluster.prepare();
        for (var attempt = 1; ; attempt++) {
            var port = freePort();
            var postmaster = Postmaster.start(cluster, port);
            try {
                postmaster.awaitReady(patience);
                return new PgServer(postmaster, port, false);
            } catch (DatabaseException e) {
                if (postmaster.process().isAlive()) {
                    postmaster.stop(); // two servers must not have the same data
                }
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                log.info("PostgreSQL did not start, trying another port port={} attempt={}", port, attempt);
            }
        }
    }

    /** A server of another version, other data files or one that does not sync to disk is stopped, not adopted. */
    private boolean isAsStartedHere() {
        try (var connection = connect("postgres")) {
            return Path.of(setting(connection, "data_directory")).equals(cluster.data())
                    && setting(connection, "server_version")
                            .startsWith(cluster.program().majorVersion() + ".")
                    && setting(connection, "fsync").equals("on");
        } catch (SQLException e) {
            log.info("server left behind does not answer, stopping it pid={} reason={}", pid(), e.getMessage());
            return false;
        }
    }

    private static String setting(Connection connection, String name) throws SQLException {
        try (var query = connection.prepareStatement("select current_setting(?)")) {
            query.setString(1, name);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private Connection connect(String database) throws SQLException {
        var properties = new Properties();
        properties.put("user", user());
        properties.put("password", password());
        properties.put("loginTimeout", "10");
        return DriverManager.getConnection(jdbcUrl(database), properties);
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral(LOOPBACK))) {
            return socket.getLocalPort();
        }
    }
}
