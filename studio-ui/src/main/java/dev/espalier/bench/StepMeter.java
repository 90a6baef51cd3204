package dev.espalier.bench;

import dev.espalier.webagent.ActionResult;
import dev.espalier.webagent.SearchTrees;
import dev.espalier.webagent.search.Agent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Counts the steps of several workers and books where their time goes, from its start until the last step that is wanted.
 * May be shared between threads.
 */
final class StepMeter implements Gauge {

    /** Where the time of a step goes; what is in none of them was spent between steps. */
    enum Phase {
        PREFLIGHT,
        ACTION,
        SETTLE,
        OBSERVE,
        DECIDE,
        STORE
    }

    private final int wanted;
    private final LongSupplier nanoTime;

    /** Guarded by this, as are the fields below it. */
    private final Map<Phase, Duration> spent = new EnumMap<>(Phase.class);

    private final List<Duration> settles = new ArrayList<>();
    private final SortedMap<String, Integer> errors = new TreeMap<>();
    private boolean running;
    private long startedAt;
    private long endedAt;

    /**
     * @param wanted steps, 1 or more
     * @param nanoTime a clock that only runs forward
     */
    StepMeter(int wanted, LongSupplier nanoTime) {
        this.wanted = wanted;
        this.nanoTime = nanoTime;
    }

    @Override
    public SearchTrees before(SearchTrees trees) {
        return new MeteredTrees(trees, this);
    }

    @Override
    public Agent before(Agent agent) {
        return MeteredAgent.of(agent, this);
    }

    @Override
    public synchronized void start() {
        running = true;
        startedAt = nanoTime.getAsLong();
    }

    @Override
    public synchronized boolean full() {
        return settles.size() == wanted;
    }

    /** Books the time that work takes. */
    <T> T timed(Phase phase, Supplier<T> work) {
        long began = nanoTime.getAsLong();
        try {
            return work.get();
        } finally {
            book(phase, Duration.ofNanos(nanoTime.getAsLong() - began));
        }
    }

    void timed(Phase phase, Runnable work) {
        timed(phase, () -> {
            work.run();
            return true;
        });
    }

    /** Counts a step. */
    synchronized void stepped(ActionResult result) {
        var timing = result.timing();
        if (running) {
            if (!result.ok()) {
                errors.merge(result.code(), 1, Integer::sum);
            }
            settles.add(timing.settle());
            book(Phase.PREFLIGHT, timing.preflight());
            book(Phase.ACTION, timing.action());
            book(Phase.SETTLE, timing.settle());
            book(Phase.OBSERVE, timing.observe());
        }
        if (running && full()) {
            running = false;
            endedAt = nanoTime.getAsLong();
        }
    }

    private synchronized void book(Phase phase, Duration time) {
        if (running) {
            spent.merge(phase, time, Duration::plus);
        }
    }

    /**
     * Returns what was measured.
     *
     * @throws IllegalStateException when not all steps were counted
     */
    synchronized Reading read() {
        if (!full()) {
            throw new IllegalStateException("%d of %d steps were counted".formatted(settles.size(), wanted));
        }
        return new Reading(wanted, Duration.ofNanos(endedAt - startedAt), spent, settles, errors);
    }

    /**
     * What was measured.
     *
     * @param took from the start to the last step
     * @param spent by all workers together
     * @param settles of each step
     * @param errors how many steps ended in each error code
     */
    record Reading(
            int steps,
            Duration took,
            Map<Phase, Duration> spent,
            List<Duration> settles,
            SortedMap<String, Integer> errors) {
        Reading {
            spent = Map.copyOf(spent);
            settles = List.copyOf(settles);
            errors = Collections.unmodifiableSortedMap(new TreeMap<>(errors));
        }
    }
}
