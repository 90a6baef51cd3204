package dev.espalier.webagent.search;

import dev.espalier.mcts.Rollout;
import dev.espalier.webagent.AgentRun;

/** Watches a run and may stop it. Called on the threads that work on the run. */
public interface RunWatcher {

    /** Watches nothing and never stops. */
    RunWatcher NONE = new RunWatcher() {};

    /** Asked before each step; once true, the run ends as cancelled. */
    default boolean cancelled() {
        return false;
    }

    /** Returns why it stops a run, for the run's row; nothing where there is no more to say than that it was stopped. */
    default String why() {
        return "";
    }

    default void began(AgentRun run) {}

    /** Told of each rollout that ended, finished or abandoned. */
    default void rolledOut(AgentRun run, Rollout rollout) {}
}
