package dev.espalier.studio;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.espalier.home.Home;
import dev.espalier.home.HomeLock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Scanner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A studio that says yes to everything, with a process that ends or does not. */
class LivingStudioTest {

    @TempDir
    private Path folder;

    private Home home;
    private HttpServer server;

    @BeforeEach
    void answerEverything() throws IOException {
        home = new Home(folder);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    /** In a container nobody may ever wait for it, and it stays in the list of processes. */
    @Test
    void aStudioHasEndedThatGaveItsHomeBackThoughNobodyWaitedForIt() throws IOException, InterruptedException {
        var parent = new ProcessBuilder("sh", "-c", "sleep 0 & echo $!; exec sleep 600").start();
        try (var told = new Scanner(parent.getInputStream(), StandardCharsets.US_ASCII)) {
            assertThat(ends(told.nextLong(), Duration.ofSeconds(60))).isTrue();
        } finally {
            parent.destroyForcibly().waitFor();
        }
    }

    @Test
    void aStudioLivesThatHoldsItsHome() throws IOException, InterruptedException {
        var process = new ProcessBuilder("sleep", "600").start();
        try (var lock = ((HomeLock.Attempt.Taken) HomeLock.take(home)).lock()) {
            assertThat(lock).isNotNull();
            assertThat(ends(process.pid(), Duration.ofMillis(1))).isFalse();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private boolean ends(long pid, Duration patience) throws IOException, InterruptedException {
        home.make();
        var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        new StudioFile(pid, url, "token", 0).write(home);
        try (var studio = LivingStudio.of(home).orElseThrow()) {
            return studio.stop(patience);
        }
    }
}
