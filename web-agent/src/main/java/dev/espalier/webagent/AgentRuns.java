package dev.espalier.webagent;

import dev.espalier.webagent.AgentRun.RunStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All runs. Whoever changes one says how it was seen, so that nobody writes over what another did meanwhile. */
public interface AgentRuns {

    /**
     * Stores a new run as RUNNING and gives it the next number.
     *
     * @param id that no run has; whoever begins it holds it before anybody else can read of it
     */
    AgentRun begin(RunId id, WebTask task, PolicyVersion policy, RunSettings settings, Instant at);

    /** Stores a new run as QUEUED and gives it the next number. */
    AgentRun queue(WebTask task, PolicyVersion policy, RunSettings settings, Instant at);

    /**
     * Ends a run.
     *
     * @param seen the run as the caller knows it
     * @throws RunBusyException when its status is another by now
     */
    AgentRun end(AgentRun seen, RunStatus status, String note, Instant at);

    /**
     * Sets a run to RUNNING that is queued, has ended or was interrupted.
     *
     * @param seen the run as the caller knows it
     * @throws RunBusyException when its status is another by now
     */
    AgentRun reopen(AgentRun seen);

    /**
     * Sets a run back to QUEUED that has ended or was interrupted.
     *
     * @param seen the run as the caller knows it
     * @throws RunBusyException when its status is another by now
     */
    AgentRun requeue(AgentRun seen);

    /**
     * Notes that the pairs of a run were read.
     *
     * @param at when the reading began
     */
    void pairsRead(RunId run, Instant at);

    /** Returns the runs on train tasks that are done and whose pairs were not read since, oldest first. */
    List<AgentRun> unread();

    Optional<AgentRun> find(RunId run);

    Optional<AgentRun> numbered(int number);

    /** Returns all runs, oldest first. */
    List<AgentRun> all();
}
