package dev.espalier.live;

import dev.espalier.live.LiveRuns.Watch;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those who want to be told of something. May be shared between threads. */
final class Viewers<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Viewers.class);

    private final List<Consumer<T>> viewers = new CopyOnWriteArrayList<>();

    Watch watch(Consumer<T> viewer) {
        viewers.add(viewer);
        return () -> viewers.remove(viewer);
    }

    boolean areNone() {
        return viewers.isEmpty();
    }

    void tell(T news) {
        viewers.forEach(viewer -> tell(viewer, news));
    }

    /** A viewer who cannot be told is no reason not to tell the next. */
    private static <T> void tell(Consumer<T> viewer, T news) {
        try {
            viewer.accept(news);
        } catch (RuntimeException e) {
            LOG.warn("a viewer was not told", e);
        }
    }
}
