package dev.espalier.webagent;

import dev.espalier.webagent.AgentRun.RunStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All runs. */
public interface AgentRuns {

    /** Stores a new run as RUNNING and gives it the next number. */
    AgentRun begin(WebTask task, PolicyVersion policy, RunSettings settings, Instant at);

    /** Stores a new run as QUEUED and gives it the next number; {@link #reopen} sets it to RUNNING. */
    AgentRun queue(WebTask task, PolicyVersion policy, RunSettings settings, Instant at);

    /** Ends a run; a run that was ended before is reopened by {@link #reopen} only. */
    AgentRun end(RunId run, RunStatus status, String note, Instant at);

    /** Sets an ended or interrupted run back to RUNNING, or sets a queued one to it. */
    AgentRun reopen(RunId run);

    /** Sets an ended or interrupted run back to QUEUED. */
    AgentRun requeue(RunId run);

    Optional<AgentRun> find(RunId run);

    Optional<AgentRun> numbered(int number);

    /** Returns all runs, oldest first. */
    List<AgentRun> all();
}
