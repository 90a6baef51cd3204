package dev.espalier.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.espalier.home.Home;
import dev.espalier.home.HomeLock;
import dev.espalier.words.KnownFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
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

    @Test
    void whoIsInterruptedTakesTheOrderBackOnceAndListensToItsEnd() throws IOException, InterruptedException {
        var order = new Order(UUID.randomUUID(), List.of("doctor"), folder.toString(), false, "");
        var asked = new AtomicInteger();
        var takenBack = new AtomicInteger();
        answer("/api/command", "{}\n{}\n{}\n{\"err\":\"interrupted\"}\n{\"exit\":130}\n", new AtomicInteger());
        answer("/api/command/" + order.id(), "", takenBack);
        var said = new ArrayList<String>();

        try (var studio = livingAs(ProcessHandle.current().pid())) {
            assertThat(studio.run(order, said::add, said::add, () -> asked.incrementAndGet() > 1))
                    .isEqualTo(130);
        }

        assertThat(said).containsExactly("interrupted");
        assertThat(asked).as("asked with each sign of life").hasValue(4);
        assertThat(takenBack).hasValue(1);
    }

    @Test
    void aStudioThatEndsUnderACommandSaysWhatIsKeptAndHowToGoOn() throws IOException, InterruptedException {
        var order = new Order(UUID.randomUUID(), List.of("doctor"), folder.toString(), false, "");
        answer("/api/command", "{}\n{\"out\":\"begun\"}\n", new AtomicInteger());
        var said = new ArrayList<String>();

        try (var studio = livingAs(ProcessHandle.current().pid())) {
            assertThatThrownBy(() -> studio.run(order, said::add, said::add, () -> false))
                    .isInstanceOf(StudioEndedException.class)
                    .hasMessage(
                            "the studio at %s ended before the command did; what was stored is kept: espalier start opens it"
                                    + " again, espalier runs list says how far runs came, and espalier run --resume N goes on"
                                    + " with one",
                            studio.url())
                    .satisfies(failure -> assertThat(KnownFailure.of(failure)).contains(KnownFailure.OUTAGE));
        }

        assertThat(said).containsExactly("begun");
    }

    private void answer(String path, String text, AtomicInteger times) {
        server.createContext(path, exchange -> {
            times.incrementAndGet();
            var body = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private boolean ends(long pid, Duration patience) throws IOException, InterruptedException {
        try (var studio = livingAs(pid)) {
            return studio.stop(patience);
        }
    }

    private LivingStudio livingAs(long pid) throws IOException, InterruptedException {
        home.make();
        var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        new StudioFile(pid, url, "token", 0).write(home);
        return LivingStudio.of(home).orElseThrow();
    }
}
