package dev.espalier.live;

import dev.espalier.live.LiveRuns.Watch;
import dev.espalier.webagent.RunId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which runs moved since whoever shows many of them was told. May be shared between threads. */
final class RunNews {

    private static final Logger LOG = LoggerFactory.getLogger(RunNews.class);

    private final List<Consumer<Set<RunId>>> viewers = new CopyOnWriteArrayList<>();
    private final Set<RunId> moved = ConcurrentHashMap.newKeySet();

    Watch watch(Consumer<Set<RunId>> viewer) {
        viewers.add(viewer);
        return () -> viewers.remove(viewer);
    }

    void moved(RunId run) {
        if (!viewers.isEmpty()) {
            moved.add(run);
        }
    }

    /** A run is taken off before its rows are read, so that what comes meanwhile is told the next time. */
    void tell() {
        var told = new HashSet<RunId>();
        moved.removeIf(told::add);
        if (!told.isEmpty()) {
            viewers.forEach(viewer -> tell(viewer, Set.copyOf(told)));
        }
    }

    /** A viewer who cannot be told is no reason not to tell the next. */
    private static void tell(Consumer<Set<RunId>> viewer, Set<RunId> told) {
        try {
            viewer.accept(told);
        } catch (RuntimeException e) {
            LOG.warn("a viewer of all runs was not told", e);
        }
    }
}
