package dev.espalier.webagent.search;

import dev.espalier.webagent.AgentRun;

/** Runs that somebody is at, for tests. */
public final class TakenRuns {

    private TakenRuns() {}

    /** Somebody's turn at a run. */
    public interface Turn extends AutoCloseable {

        @Override
        void close();
    }

    /** Returns a turn at a run, which lasts until it is closed. */
    public static Turn take(RunsAtWork atWork, AgentRun run) {
        return atWork.take(run)::close;
    }
}
