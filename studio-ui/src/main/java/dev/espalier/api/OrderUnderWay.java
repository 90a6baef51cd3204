package dev.espalier.api;

import dev.espalier.cli.OrderedCommand;
import dev.espalier.studio.Order;
import dev.espalier.studio.Said;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/**
 * A command that runs, with the stream in which it is told. While it says nothing the stream says that it lives, so that a
 * listener who went away is noticed and the command ended.
 */
final class OrderUnderWay {

    private static final Duration SIGN_OF_LIFE = Duration.ofMillis(500);

    private final Order order;
    private final OrderedCommand command;
    private final OutputStream stream;
    private final AtomicBoolean interrupted = new AtomicBoolean();

    OrderUnderWay(Order order, OrderedCommand command, OutputStream stream) {
        this.order = order;
        this.command = command;
        this.stream = stream;
    }

    void interrupt() {
        interrupted.set(true);
    }

    void run() throws IOException, InterruptedException {
        var ended = new CompletableFuture<Integer>();
        // platform: a browser's driver belongs to the thread, and a command may keep it busy
        Thread.ofPlatform().name("command").start(() -> {
            try {
                ended.complete(command.run(order, writer(Said::out), writer(Said::err), interrupted::get));
            } finally {
                ended.completeExceptionally(new IllegalStateException("the command ended without an exit code"));
            }
        });
        say(Said.exit(exitCode(ended)));
    }

    private int exitCode(CompletableFuture<Integer> ended) throws InterruptedException {
        while (true) {
            try {
                return ended.get(SIGN_OF_LIFE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException _) {
                sayOrInterrupt(Said.ALIVE);
            } catch (ExecutionException e) {
                throw new IllegalStateException("a command failed outside of itself", e);
            }
        }
    }

    private void sayOrInterrupt(Said said) {
        try {
            say(said);
        } catch (IOException _) {
            interrupt(); // nobody listens any more
        }
    }

    private void say(Said said) throws IOException {
        var line = JsonMapper.shared().writeValueAsString(said) + "\n";
        synchronized (stream) {
            stream.write(line.getBytes(StandardCharsets.UTF_8));
            stream.flush();
        }
    }

    private PrintWriter writer(Function<String, Said> saying) {
        return new PrintWriter(
                new Writer() {

                    private final StringBuilder text = new StringBuilder();

                    @Override
                    public void write(char[] characters, int from, int count) {
                        text.append(characters, from, count);
                    }

                    @Override
                    public void flush() {
                        if (!text.isEmpty()) {
                            sayOrInterrupt(saying.apply(text.toString()));
                            text.setLength(0);
                        }
                    }

                    @Override
                    public void close() {
                        flush();
                    }
                },
                true);
    }
}
