package dev.espalier.studio;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives back the memory that work has left behind. The collector returns what it does not need to the system only after a
 * full collection, and a program that has nothing to do makes none: where nothing was collected for a while although the
 * heap has grown since the last time, one is asked for.
 */
final class IdleMemory implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IdleMemory.class);
    private static final Duration BETWEEN = Duration.ofSeconds(20);

    /** Growth that is worth a collection, in bytes. */
    private static final long WORTHWHILE = 32L << 20;

    private final LongSupplier collections;
    private final LongSupplier committed;
    private final Runnable collect;
    private final ScheduledThreadPoolExecutor looking = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("idle-memory").daemon().factory());

    private long seen = -1;
    private long settled;

    /**
     * @param collections how often garbage was collected so far
     * @param committed bytes that the heap has of the system
     * @param collect asks for a full collection
     */
    IdleMemory(LongSupplier collections, LongSupplier committed, Runnable collect) {
        this.collections = collections;
        this.committed = committed;
        this.collect = collect;
    }

    /** Returns one that looks after the heap of this process until it is closed. */
    static IdleMemory watched() {
        var collectors = ManagementFactory.getGarbageCollectorMXBeans();
        var idle = new IdleMemory(
                () -> collectors.stream()
                        .mapToLong(GarbageCollectorMXBean::getCollectionCount)
                        .sum(),
                Runtime.getRuntime()::totalMemory,
                System::gc);
        var _ = idle.looking.scheduleWithFixedDelay(
                idle::look, BETWEEN.toMillis(), BETWEEN.toMillis(), TimeUnit.MILLISECONDS);
        return idle;
    }

    /** Looks once; what it does depends on what it saw the time before. */
    void look() {
        boolean idle = collections.getAsLong() == seen;
        if (idle && committed.getAsLong() - settled > WORTHWHILE) {
            long before = committed.getAsLong();
            collect.run();
            settled = committed.getAsLong();
            LOG.debug("idle, memory given back bytes={} left={}", before - settled, settled);
        }
        seen = collections.getAsLong();
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
