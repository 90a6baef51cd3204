package dev.espalier.desk;

import dev.espalier.live.LiveRuns;
import dev.espalier.mcts.Rollout;
import dev.espalier.webagent.AgentRun;
import dev.espalier.webagent.search.RunWatcher;

/** One run that a worker is at, or will be. */
final class Attempt implements RunWatcher {

    private final boolean extractsPairs;
    private final LiveRuns live;

    Attempt(boolean extractsPairs, LiveRuns live) {
        this.extractsPairs = extractsPairs;
        this.live = live;
    }

    boolean extractsPairs() {
        return extractsPairs;
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
