package dev.espalier.live;

import dev.espalier.mcts.RolloutId;
import dev.espalier.webagent.AgentRun;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a run since its viewers were told. Only names of marks are kept: what they look like is read from the
 * rows when it is told, so that viewers see what is stored and nothing else.
 */
final class LiveRun {

    private final List<Viewer> viewers = new CopyOnWriteArrayList<>();

    /** The lock of this object guards all below. */
    private final Set<UUID> touched = new LinkedHashSet<>();

    private final Set<RolloutId> rollouts = new LinkedHashSet<>();

    private List<UUID> path = new ArrayList<>();
    private boolean moved;
    private boolean restated;
    private long seq;

    /** As it was read last; whoever tells is the only one to use it. */
    private @Nullable AgentRun run;

    /** @param seq after which the first change is numbered; later lives of the same run begin higher */
    LiveRun(long seq) {
        this.seq = seq;
    }

    List<Viewer> viewers() {
        return viewers;
    }

    synchronized void touch(Collection<UUID> marks) {
        touched.addAll(marks);
    }

    /** Notes that a rollout is another than it was. */
    synchronized void advance(RolloutId rollout) {
        rollouts.add(rollout);
    }

    /** Notes the marks that a rollout begins with. */
    synchronized void beginPath(List<UUID> marks) {
        path = new ArrayList<>(marks);
        moved = true;
    }

    synchronized void lengthenPath(UUID mark) {
        path.add(mark);
        touched.add(mark);
    }

    synchronized void endPath() {
        path = List.of();
        moved = true;
    }

    /** Notes that the run stands otherwise than it did. */
    synchronized void restate() {
        moved = true;
        restated = true;
    }

    synchronized long seq() {
        return seq;
    }

    synchronized List<UUID> path() {
        return List.copyOf(path);
    }

    /**
     * What is to be told.
     *
     * @param moved true when the path is another, or whether the run is running
     * @param restated true when the run stands otherwise
     */
    record News(Set<UUID> marks, Set<RolloutId> rollouts, List<UUID> path, boolean moved, boolean restated) {

        boolean isNone() {
            return marks.isEmpty() && !moved && !isAdvanced();
        }

        /** Returns true when more than the tree changed. */
        boolean isAdvanced() {
            return restated || !rollouts.isEmpty();
        }
    }

    /** Returns what happened since this was asked last. */
    synchronized News take() {
        var news = new News(Set.copyOf(touched), Set.copyOf(rollouts), List.copyOf(path), moved, restated);
        touched.clear();
        rollouts.clear();
        moved = false;
        restated = false;
        return news;
    }

    /** Takes back what could not be told, to be told later. */
    synchronized void putBack(News news) {
        touched.addAll(news.marks());
        rollouts.addAll(news.rollouts());
        moved |= news.moved();
        restated |= news.restated();
    }

    /** Returns the run, which is read when it stands otherwise than it did when it was read last. */
    AgentRun run(News news, Supplier<AgentRun> stored) {
        var known = run;
        if (known == null || news.restated()) {
            known = stored.get();
            run = known;
        }
        return known;
    }

    /** Returns the first of some numbers that are taken for as many messages. */
    synchronized long number(int messages) {
        long first = seq + 1;
        seq += messages;
        return first;
    }
}
