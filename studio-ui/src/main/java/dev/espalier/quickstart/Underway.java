package dev.espalier.quickstart;

import dev.espalier.datasets.DatasetVersion;
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

    /** Null until one has measured. */
    private volatile @Nullable Result result;

    /**
     * What a quickstart came to.
     *
     * @param dataset version that it froze; null while it has not, or found nothing to freeze
     */
    public record Result(ResultTable table, @Nullable DatasetVersion dataset) {}

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

    /** Returns what the one at work, or the last one in this process, came to so far. */
    public Optional<Result> result() {
        return Optional.ofNullable(result);
    }

    void enter(String next) {
        tell(next);
    }

    void came(Result to) {
        result = to;
        tell(phase);
    }

    private void tell(@Nullable String next) {
        phase = next;
        viewers.forEach(Runnable::run);
    }
}
