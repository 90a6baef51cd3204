package dev.espalier.storage.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A running server process, ours to stop. */
record Postmaster(ProcessHandle process, PgCluster cluster) {

    private static final Duration POLL = Duration.ofMillis(20);

    /** How long a server may take to come up, crash recovery included. */
    static final Duration RECOVERY = Duration.ofMinutes(3);

    private static final Duration FAST_STOP = Duration.ofSeconds(30);
    private static final Duration IMMEDIATE_STOP = Duration.ofSeconds(10);

    /**
     * Starts a server on a port of the loopback interface. Where the system can, it is told to have the server shut down
     * when this program ends, however it ends.
     */
    static Postmaster start(PgCluster cluster, int port) throws IOException {
        var command = cluster.runAs().command(tiedToThisProgram(serverCommand(cluster, port)));
        var builder = Commands.logged(command, cluster.log())
                .directory(cluster.folder().toFile());
        return new Postmaster(startOnLastingThread(builder).toHandle(), cluster);
    }

    /** Waits until the server takes connections. */
    void awaitReady(Duration patience) throws IOException {
        var deadline = System.nanoTime() + patience.toNanos();
        while (!ready()) {
            if (endedWithin(POLL)) {
                throw new DatabaseException("%s: PostgreSQL ended while starting; its words are in %s"
                        .formatted(cluster.data(), cluster.log()));
            }
            if (System.nanoTime() > deadline) {
                throw new DatabaseException("%s: PostgreSQL took no connection in %d s; its words are in %s"
                        .formatted(cluster.data(), patience.toSeconds(), cluster.log()));
            }
        }
    }

    boolean ready() throws IOException {
        return PostmasterFile.in(cluster.data())
                .filter(file -> file.pid() == process.pid() && file.ready())
                .isPresent();
    }

    /**
     * Stops the server: clients are disconnected, data files are left clean. SIGTERM would wait for the clients to go.
     */
    void stop() throws IOException {
        signal("INT");
        if (endedWithin(FAST_STOP)) {
            return;
        }
        signal("QUIT");
        if (!endedWithin(IMMEDIATE_STOP)) {
            throw new DatabaseException("%s: PostgreSQL, process %d, does not stop; end it by hand and start again"
                    .formatted(cluster.data(), process.pid()));
        }
    }

    private void signal(String name) throws IOException {
        var code = Commands.exitCode(List.of("sh", "-c", "kill -%s %d".formatted(name, process.pid())), cluster.log());
        if (code != 0 && process.isAlive()) {
            throw new DatabaseException(
                    "%s: PostgreSQL, process %d, could not be signalled; end it by hand and start again"
                            .formatted(cluster.data(), process.pid()));
        }
    }

    private boolean endedWithin(Duration time) {
        try {
            process.onExit().get(time.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the end of process %d was not observed".formatted(process.pid()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseException("%s: interrupted; start again".formatted(cluster.data()), e);
        }
    }

    /** On a session of its own the server does not see the terminal's Ctrl-C, which is meant for this program. */
    private static List<String> tiedToThisProgram(List<String> server) throws IOException {
        var whole = new ArrayList<String>();
        if (Commands.isInstalled("setsid")) {
            whole.add("setsid");
        }
        if (Commands.isInstalled("setpriv")) {
            whole.addAll(List.of("setpriv", "--pdeathsig", "INT"));
        }
        whole.addAll(server);
        return whole;
    }

    static List<String> serverCommand(PgCluster cluster, int port) {
        var command = new ArrayList<>(List.of(
                cluster.program().postgres().toString(),
                "-D",
                cluster.data().toString(),
                "-p",
                Integer.toString(port)));
        for (var setting : List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on")) {
            command.add("-c");
            command.add(setting);
        }
        return command;
    }

    /** The system signals the server when the thread that started it ends, so that thread stays as long as the server. */
    private static Process startOnLastingThread(ProcessBuilder builder) throws IOException {
        var started = new FutureTask<Process>(builder::start);
        Thread.ofPlatform().daemon().name("postgres").start(() -> startAndStay(started));
        try {
            return started.get();
        } catch (ExecutionException e) {
            throw new IOException("could not start " + Path.of(builder.command().getFirst()), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while starting PostgreSQL", e);
        }
    }

    private static void startAndStay(FutureTask<Process> started) {
        started.run();
        if (started.state() == Future.State.SUCCESS) {
            started.resultNow().onExit().join();
        }
    }
}
