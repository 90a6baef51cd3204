package dev.espalier.webagent.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WatchdogTest {

    private static final Duration SOON = Duration.ofMillis(20);

    private final Watchdog watchdog = new Watchdog();
    private final Process hung;

    WatchdogTest() throws IOException {
        hung = new ProcessBuilder("cat").start();
    }

    @AfterEach
    void close() {
        hung.destroyForcibly();
        watchdog.close();
    }

    private boolean ends() {
        try {
            return hung.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void killsABrowserWhoseCallsDoNotEnd() {
        watchdog.guard(hung.toHandle());

        assertThat(watchdog.within(SOON, this::ends)).isTrue();
        assertThat(watchdog.fired()).isTrue();
    }

    @Test
    void killsADriverThatGetsNoBrowser() {
        watchdog.guardDriver(() -> Optional.of(hung.toHandle()));

        assertThat(watchdog.within(SOON, this::ends)).isTrue();
    }

    @Test
    void leavesABrowserAloneWhoseCallsEnd() {
        watchdog.guard(hung.toHandle());

        assertThat(watchdog.within(Duration.ofMinutes(1), () -> "done")).isEqualTo("done");
        assertThat(watchdog.fired()).isFalse();
        assertThat(hung.isAlive()).isTrue();
    }
}
