package dev.espalier.live;

import dev.espalier.live.LiveRuns.Watch;
import dev.espalier.webagent.RunId;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Which runs moved since whoever shows many of them was told. May be shared between threads. */
final class RunNews {

    private final Viewers<Set<RunId>> viewers = new Viewers<>();
    private final Set<RunId> moved = ConcurrentHashMap.newKeySet();

    Watch watch(Consumer<Set<RunId>> viewer) {
        return viewers.watch(viewer);
    }

    void moved(RunId run) {
        if (!viewers.areNone()) {
            moved.add(run);
        }
    }

    /** A run is taken off before its rows are read, so that what comes meanwhile is told the next time. */
    void tell() {
        var told = new HashSet<RunId>();
        moved.removeIf(told::add);
        if (!told.isEmpty()) {
            viewers.tell(Set.copyOf(told));
        }
    }
}
