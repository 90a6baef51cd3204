package dev.espalier.practice;

import dev.espalier.datasets.ExploredRun;
import dev.espalier.datasets.Extraction;
import dev.espalier.datasets.PairExtraction;
import dev.espalier.datasets.PromptRenderer;
import dev.espalier.datasets.RequestRefusedException;
import dev.espalier.mcts.PairRule;
import dev.espalier.webagent.AgentRun;
import dev.espalier.webagent.AgentRuns;
import dev.espalier.webagent.RunBusyException;
import dev.espalier.webagent.SearchTrees;
import dev.espalier.webagent.Split;
import dev.espalier.webagent.WebTask;
import dev.espalier.webagent.WebTasks;
import dev.espalier.webagent.search.RunsAtWork;
import java.time.InstantSource;
import java.util.Optional;

/** Reads the preference pairs of stored runs. May be shared between threads. */
public final class PairReader {

    private final Stores stores;
    private final Agents agents;
    private final PairExtraction extraction;
    private final InstantSource clock;

    /** Where runs are, who is at them, and where it is noted that they were read. */
    record Stores(WebTasks tasks, AgentRuns runs, SearchTrees trees, RunsAtWork atWork) {}

    PairReader(Stores stores, Agents agents, PairExtraction extraction, InstantSource clock) {
        this.stores = stores;
        this.agents = agents;
        this.extraction = extraction;
        this.clock = clock;
    }

    /**
     * Reads the pairs of a run that nobody is at with its own policy's prompts, stores what is new about them, and notes
     * that they were read.
     *
     * @return empty when the run has not seen its first page
     * @throws RequestRefusedException when its task is not a train task
     * @throws RunBusyException when somebody is at it
     */
    public Optional<Extraction> read(AgentRun run, PairRule rule) {
        var task = readableTask(run);
        var at = clock.instant();
        var found = stores.trees().find(run.id()).map(tree -> {
            var policy = agents.of(run.policy()).policy();
            return extraction.read(new ExploredRun(run, task, tree), PromptRenderer.of(policy), rule);
        });
        stores.runs().pairsRead(run.id(), at);
        return found;
    }

    /**
     * Does nothing when a run's pairs can be read now.
     *
     * @throws RequestRefusedException when its task is not a train task
     * @throws RunBusyException when somebody is at it
     */
    public void refuseUnreadable(AgentRun run) {
        var _ = readableTask(run);
    }

    private WebTask readableTask(AgentRun run) {
        if (stores.atWork().has(run.id())) {
            throw RunBusyException.atWork(run);
        }
        var task = stores.tasks()
                .find(run.task())
                .orElseThrow(() -> new IllegalStateException(
                        "run %d works on task %s, which is not stored".formatted(run.number(), run.task())));
        if (task.split() != Split.TRAIN) {
            throw new RequestRefusedException(
                    "run %d is on a task that is kept for measuring; pairs are read off train tasks alone"
                            .formatted(run.number()));
        }
        return task;
    }
}
