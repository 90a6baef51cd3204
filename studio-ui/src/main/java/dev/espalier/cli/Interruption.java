package dev.espalier.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ctrl-C, and whatever else asks the process to end. Long work sees it and comes to an orderly end, for which the process
 * waits a while.
 */
final class Interruption implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final AtomicBoolean asked = new AtomicBoolean();
    private final CountDownLatch over = new CountDownLatch(1);

    private Interruption() {}

    /** Listens from now on, until it is closed. */
    static Interruption listening() {
        var interruption = new Interruption();
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("interruption").unstarted(interruption::hold));
        return interruption;
    }

    /** Returns true when the process was asked to end. */
    boolean asked() {
        return asked.get();
    }

    private void hold() {
        if (over.getCount() == 0) {
            return;
        }
        asked.set(true);
        try {
            if (!over.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                Screen.ofThisProcess()
                        .problem(
                                "was interrupted and did not come to an end within %d s; it ends now, and what was stored is kept"
                                        .formatted(PATIENCE.toSeconds()));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over.countDown();
    }
}
