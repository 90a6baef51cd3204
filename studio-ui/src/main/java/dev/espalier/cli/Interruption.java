package dev.espalier.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Ctrl-C, and whatever else asks the process to end. Long work sees it and comes to an orderly end, for which the process
 * waits: a while when the work is its own, and as long as the studio gives signs of life when it goes on there. A command
 * that was over before it noticed ends with its own exit code.
 */
final class Interruption implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Duration patience;
    private final Screen screen;
    private final IntConsumer leaving;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final AtomicInteger signsOfLife = new AtomicInteger();
    private final CountDownLatch over = new CountDownLatch(1);

    /** What the process would end with by itself once it was asked to end. */
    private volatile int exitCode = ExitCode.INTERRUPTED.value();

    /** @param leaving ends the process with an exit code, although it is ending with another one already */
    Interruption(Duration patience, Screen screen, IntConsumer leaving) {
        this.patience = patience;
        this.screen = screen;
        this.leaving = leaving;
    }

    /** Listens from now on, until it is closed. */
    static Interruption listening() {
        var interruption = new Interruption(PATIENCE, Screen.ofThisProcess(), Runtime.getRuntime()::halt);
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("interruption").unstarted(interruption::hold));
        return interruption;
    }

    /** Returns true when the process was asked to end. */
    boolean asked() {
        return asked.get();
    }

    /** Returns the same, and notes that the work goes on elsewhere, so that it is waited for. */
    boolean askedOfWorkElsewhere() {
        signsOfLife.incrementAndGet();
        return asked();
    }

    /** Notes what the command ended with, and returns it. */
    int endingWith(int code) {
        exitCode = code;
        return code;
    }

    /** Keeps the process from ending until the work is over, or gives no sign of life. */
    void hold() {
        if (over.getCount() == 0) {
            return;
        }
        asked.set(true);
        try {
            if (!awaitEnd()) {
                screen.problem(
                        "was interrupted and did not come to an end within %d s; it ends now, and what was stored is kept"
                                .formatted(patience.toSeconds()));
            } else if (exitCode != ExitCode.INTERRUPTED.value()) {
                leaving.accept(exitCode);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean awaitEnd() throws InterruptedException {
        int seen = signsOfLife.get();
        while (!over.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            int now = signsOfLife.get();
            if (now == seen) {
                return false;
            }
            seen = now;
        }
        return true;
    }

    @Override
    public void close() {
        over.countDown();
    }
}
