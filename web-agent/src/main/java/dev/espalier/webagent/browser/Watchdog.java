package dev.espalier.webagent.browser;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps deadlines that Playwright does not: a call into a page whose script loops for ever never returns by itself,
 * but does as soon as the browser is gone.
 */
final class Watchdog implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Watchdog.class);
    private static final Duration GRACE = Duration.ofSeconds(3);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("browser-watchdog").factory());
    private volatile Supplier<Optional<ProcessHandle>> driver = Optional::empty;
    private volatile @Nullable ProcessHandle browser;
    private volatile boolean fired;

    /** Takes charge of a driver that has no browser yet. */
    void guardDriver(Supplier<Optional<ProcessHandle>> driver) {
        this.driver = driver;
        browser = null;
    }

    void guard(ProcessHandle browser) {
        this.browser = browser;
        fired = false;
    }

    /**
     * Makes calls into the browser; it is killed when they have not ended by the limit, and its driver where there is no
     * browser yet or its end did not end them.
     */
    <T> T within(Duration limit, Supplier<T> calls) {
        ScheduledFuture<?> deadline = timer.schedule(() -> kill(limit), limit.toMillis(), TimeUnit.MILLISECONDS);
        ScheduledFuture<?> last =
                timer.schedule(this::killDriver, limit.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
        try {
            return calls.get();
        } finally {
            deadline.cancel(false);
            last.cancel(false);
        }
    }

    void within(Duration limit, Runnable calls) {
        within(limit, () -> {
            calls.run();
            return true;
        });
    }

    private void kill(Duration limit) {
        Optional.ofNullable(browser).or(driver).ifPresent(target -> {
            log.warn("browser killed, a call did not end in time pid={} limit={}", target.pid(), limit);
            fired = true;
            target.destroyForcibly();
        });
    }

    private void killDriver() {
        driver.get().ifPresent(ProcessHandle::destroyForcibly);
    }

    /** Returns true when the browser was killed since it was put under guard. */
    boolean fired() {
        return fired;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
