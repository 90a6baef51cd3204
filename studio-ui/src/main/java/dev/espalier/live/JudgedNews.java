package dev.espalier.live;

import dev.espalier.datasets.Judgements;
import dev.espalier.live.LiveRuns.Watch;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Tells whoever shows counts of pairs that somebody has judged some, at most once a second. May be shared between threads. */
public final class JudgedNews implements AutoCloseable {

    private final Viewers<Boolean> viewers = new Viewers<>();
    private final AtomicBoolean judged = new AtomicBoolean();
    private final ScheduledExecutorService teller = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("judged-news").daemon().factory());

    /** @param between until somebody may be told again */
    public JudgedNews(Duration between) {
        var _ = teller.scheduleWithFixedDelay(
                this::tell, between.toMillis(), between.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** @param viewer called on a thread that serves all viewers: whoever is slow must hand over */
    public Watch watch(Runnable viewer) {
        return viewers.watch(_ -> viewer.run());
    }

    /** Returns a store of judgements that tells of what is written to it. */
    public Judgements telling(Judgements stored) {
        return new ToldJudgements(stored, () -> judged.set(true));
    }

    private void tell() {
        if (judged.getAndSet(false)) {
            viewers.tell(true);
        }
    }

    @Override
    public void close() {
        teller.shutdownNow();
    }
}
