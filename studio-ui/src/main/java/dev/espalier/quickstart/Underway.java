package dev.espalier.quickstart;

import dev.espalier.live.LiveRuns.Watch;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** What a quickstart in this process is at, for whoever looks from beside it. May be shared between threads. */
public final class Underway {

    private final List<Runnable> viewers = new CopyOnWriteArrayList<>();

    /** Null while no quickstart is at work. */
    private volatile @Nullable String phase;

    /** A quickstart at work until it is closed. */
    public interface Going extends AutoCloseable {

        @Override
        void close();
    }

    /** Notes that a quickstart is at work; the caller closes it however the quickstart ends. */
    public Going begin() {
        enter("beginning");
        return () -> tell(null);
    }

    /** Returns what it is at, as in "freezing a dataset"; empty while none is at work. */
    public Optional<String> phase() {
        return Optional.ofNullable(phase);
    }

    /**
     * Tells somebody that it is at something else, has begun or has ended.
     *
     * @param viewer called on the quickstart's threads: whoever is slow must hand over
     */
    public Watch watch(Runnable viewer) {
        viewers.add(viewer);
        return () -> viewers.remove(viewer);
    }

    void enter(String next) {
        tell(next);
    }

    private void tell(@Nullable String next) {
        phase = next;
        viewers.forEach(Runnable::run);
    }
}
