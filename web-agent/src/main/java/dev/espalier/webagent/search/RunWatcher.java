package dev.espalier.webagent.search;

import dev.espalier.mcts.Rollout;
import dev.espalier.webagent.AgentRun;
import dev.espalier.webagent.AgentRun.RunStatus;

/** Watches a run and may stop it. Called on the threads that work on the run. */
public interface RunWatcher {

    /** Watches nothing and never stops. */
    RunWatcher NONE = new RunWatcher() {};

    /** Asked before each step; once true, the run ends. */
    default boolean cancelled() {
        return false;
    }

    /** Asked when a run ends because of {@link #cancelled}: what it counts as then. */
    default RunStatus stopsAs() {
        return RunStatus.CANCELLED;
    }

    default void began(AgentRun run) {}

    /** Told of each rollout that ended, finished or abandoned. */
    default void rolledOut(AgentRun run, Rollout rollout) {}
}
