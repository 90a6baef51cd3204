package dev.espalier.live;

import dev.espalier.live.LiveRuns.Watch;
import dev.espalier.webagent.RunId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Which runs moved since whoever shows many of them was told. May be shared between threads. */
final class RunNews {

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
            viewers.forEach(viewer -> viewer.accept(Set.copyOf(told)));
        }
    }
}
