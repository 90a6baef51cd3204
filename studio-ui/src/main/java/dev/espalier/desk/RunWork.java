package dev.espalier.desk;

import dev.espalier.datasets.Extraction;
import dev.espalier.datasets.RequestRefusedException;
import dev.espalier.webagent.AgentRun;
import dev.espalier.webagent.WebTask;
import java.util.List;
import java.util.Optional;

/** What is done about runs, without the desk's order and patience. */
interface RunWork {

    /**
     * Stores a run of each task as queued, with nothing done yet.
     *
     * @throws RequestRefusedException when the policy is unknown; then nothing is stored
     * @throws dev.espalier.webagent.BrowserException when there is no browser that runs; then nothing is stored
     */
    List<AgentRun> queue(List<WebTask> tasks, Launch launch);

    /** @throws RequestRefusedException when a run's site, critic or judge is no longer the one it was begun with */
    void refuseOthers(AgentRun run);

    /**
     * Goes on with a run where its rows end, in a browser of its own, and returns it as it ended.
     *
     * @throws dev.espalier.webagent.RunBusyException when somebody is at the run, or has changed it
     */
    AgentRun resume(AgentRun run, WebTask task);

    /**
     * Reads the pairs of a run that nobody is at, and stores what is new about them.
     *
     * @return empty when the run has not seen its first page
     * @throws RequestRefusedException when its task is not a train task
     * @throws dev.espalier.webagent.RunBusyException when somebody is at it
     */
    Optional<Extraction> readPairs(AgentRun run);
}
