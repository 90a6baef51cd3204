package dev.espalier.desk;

import dev.espalier.live.LiveRuns;
import dev.espalier.mcts.Rollout;
import dev.espalier.webagent.AgentRun;
import dev.espalier.webagent.AgentRun.RunStatus;
import dev.espalier.webagent.search.RunWatcher;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One run that a worker is at, or will be, and how it is wished to stop. */
final class Attempt implements RunWatcher {

    private final boolean extractsPairs;
    private final LiveRuns live;
    private final AtomicReference<@Nullable RunStatus> wish = new AtomicReference<>();

    Attempt(boolean extractsPairs, LiveRuns live) {
        this.extractsPairs = extractsPairs;
        this.live = live;
    }

    boolean extractsPairs() {
        return extractsPairs;
    }

    /** Asks the run to stop at its next step; the first wish holds. */
    void stop(RunStatus as) {
        wish.compareAndSet(null, as);
    }

    /** Returns true while the run was asked to stop and has not. */
    boolean stopping() {
        return wish.get() != null;
    }

    @Override
    public boolean cancelled() {
        return stopping();
    }

    @Override
    public RunStatus stopsAs() {
        var wished = wish.get();
        return wished == null ? RunStatus.CANCELLED : wished;
    }

    @Override
    public void began(AgentRun run) {
        live.changed(run.id());
    }

    @Override
    public void rolledOut(AgentRun run, Rollout rollout) {
        live.changed(run.id());
    }
}
