package dev.espalier.webagent.browser;

import dev.espalier.webagent.ActionResult.Timing;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Measures where the time of a step goes. */
final class Stopwatch {

    enum Phase {
        PREFLIGHT,
        ACTION,
        SETTLE,
        OBSERVE
    }

    private final Map<Phase, Duration> spent = new EnumMap<>(Phase.class);
    private long since = System.nanoTime();

    void start() {
        spent.clear();
        since = System.nanoTime();
    }

    /** Books the time since the last lap to a phase. */
    void lap(Phase phase) {
        long now = System.nanoTime();
        spent.merge(phase, Duration.ofNanos(now - since), Duration::plus);
        since = now;
    }

    Timing timing() {
        return new Timing(of(Phase.PREFLIGHT), of(Phase.ACTION), of(Phase.SETTLE), of(Phase.OBSERVE));
    }

    private Duration of(Phase phase) {
        return spent.getOrDefault(phase, Duration.ZERO);
    }
}
