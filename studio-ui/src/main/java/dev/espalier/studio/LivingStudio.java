package dev.espalier.studio;

import dev.espalier.home.Home;
import dev.espalier.home.HomeLock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/** The studio that lives in a home, as another process of the same user finds it. */
public final class LivingStudio implements AutoCloseable {

    private static final Duration ANSWER = Duration.ofSeconds(10);

    /** How long an end is waited for before the home is looked at. */
    private static final Duration GLANCE = Duration.ofMillis(250);

    private final Home home;
    private final StudioFile file;
    private final HttpClient client;

    private LivingStudio(Home home, StudioFile file) {
        this.home = home;
        this.file = file;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(ANSWER)
                .build();
    }

    /**
     * Returns the studio of a home; empty when none lives. A file that a killed studio left behind names a process that is
     * gone, or one that does not listen.
     *
     * @throws IOException when the studio is there and does not answer
     */
    @SuppressWarnings("MustBeClosedChecker") // whoever gets it closes it
    public static Optional<LivingStudio> of(Home home) throws IOException, InterruptedException {
        var found = StudioFile.read(home);
        if (found.isEmpty() || ProcessHandle.of(found.get().pid()).isEmpty()) {
            return Optional.empty();
        }
        var studio = new LivingStudio(home, found.get());
        if (studio.answers()) {
            return Optional.of(studio);
        }
        studio.close();
        return Optional.empty();
    }

    public URI url() {
        return file.url();
    }

    public long pid() {
        return file.pid();
    }

    /** Returns true in the studio itself, as a command that it runs is. */
    public boolean isThisProcess() {
        return pid() == ProcessHandle.current().pid();
    }

    private boolean answers() throws IOException, InterruptedException {
        try {
            var answer = client.send(request("/api/studio").GET().build(), BodyHandlers.discarding());
            return answer.statusCode() == 200;
        } catch (ConnectException _) {
            return false;
        } catch (HttpTimeoutException e) {
            throw new IOException(
                    "the studio at %s (process %d) does not answer; wait, or end the process".formatted(url(), pid()),
                    e);
        }
    }

    /**
     * Runs a command there and returns its exit code.
     *
     * @param out is given what it prints as results
     * @param err is given what it prints as remarks
     * @param interrupted asked with each sign of life, twice a second; once true, the command is told to come to an end
     * @throws StudioEndedException when the studio ends before the command does
     * @throws IOException when the studio does not take the command
     */
    public int run(Order order, Consumer<String> out, Consumer<String> err, BooleanSupplier interrupted)
            throws IOException, InterruptedException {
        var body = JsonMapper.shared().writeValueAsString(order);
        var answer = client.send(
                command("/api/command")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofLines());
        if (answer.statusCode() != 200) {
            throw new IOException(
                    "the studio at %s refused the command (HTTP %d)".formatted(url(), answer.statusCode()));
        }
        boolean told = false;
        try (var lines = answer.body()) {
            for (var line : (Iterable<String>) lines::iterator) {
                var said = JsonMapper.shared().readValue(line, Said.class);
                Optional.ofNullable(said.out()).ifPresent(out);
                Optional.ofNullable(said.err()).ifPresent(err);
                if (said.exit() != null) {
                    return said.exit();
                }
                if (interrupted.getAsBoolean() && !told) {
                    takeBack(order);
                    told = true;
                }
            }
        } catch (UncheckedIOException e) {
            throw new StudioEndedException(url(), e.getCause());
        }
        throw new StudioEndedException(url(), null);
    }

    private void takeBack(Order order) throws IOException, InterruptedException {
        client.send(request("/api/command/" + order.id()).DELETE().build(), BodyHandlers.discarding());
    }

    /**
     * Asks the studio to end and waits until its process has, or has given its home back: a process that whoever began it
     * never waits for stays in the system's list.
     *
     * @return false when it still lives after the patience
     */
    public boolean stop(Duration patience) throws IOException, InterruptedException {
        var process = ProcessHandle.of(pid());
        client.send(request("/api/studio").DELETE().build(), BodyHandlers.discarding());
        long deadline = System.nanoTime() + patience.toNanos();
        while (process.isPresent()
                && !endsSoon(process.get())
                && HomeLock.holderOf(home).isPresent()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
        }
        return true;
    }

    private static boolean endsSoon(ProcessHandle process) throws IOException, InterruptedException {
        try {
            process.onExit().get(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException _) {
            return false;
        } catch (ExecutionException e) {
            throw new IOException("the end of process %d cannot be seen".formatted(process.pid()), e);
        }
    }

    /** A command may take hours, so that its answer has no deadline; the studio says twice a second that it lives. */
    private HttpRequest.Builder command(String path) {
        return HttpRequest.newBuilder(url().resolve(path)).header("Authorization", "Bearer " + file.token());
    }

    private HttpRequest.Builder request(String path) {
        return command(path).timeout(ANSWER);
    }

    @Override
    public void close() {
        client.close();
    }
}
