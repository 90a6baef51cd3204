package dev.espalier.practice;

import dev.espalier.datasets.InMemoryPreferencePairs;
import dev.espalier.datasets.PairExtraction;
import dev.espalier.webagent.AgentRun;
import dev.espalier.webagent.AgentRun.RunStatus;
import dev.espalier.webagent.InMemoryAgentRuns;
import dev.espalier.webagent.InMemoryPolicyVersions;
import dev.espalier.webagent.InMemorySearchTrees;
import dev.espalier.webagent.InMemoryWebTasks;
import dev.espalier.webagent.Samples;
import dev.espalier.webagent.Split;
import dev.espalier.webagent.search.RunsAtWork;
import java.time.InstantSource;
import java.util.List;

/** Stores in memory whose runs have seen no page, and the reader of their pairs, for tests. */
public final class ReadingDesk {

    public final InMemoryWebTasks tasks = new InMemoryWebTasks();
    public final InMemoryAgentRuns runs = new InMemoryAgentRuns();
    public final RunsAtWork atWork = new RunsAtWork();
    public final PairReader reader = new PairReader(
            new PairReader.Stores(tasks, runs, new InMemorySearchTrees(), atWork),
            new Agents(new InMemoryPolicyVersions()),
            new PairExtraction(new InMemoryPreferencePairs(), InstantSource.fixed(Samples.NOON)),
            InstantSource.fixed(Samples.NOON));

    /** Stores a run on a new task that has its turn still before it. */
    public AgentRun queued(Split split) {
        var instruction = "errand " + (runs.all().size() + 1);
        var task = tasks.add(List.of(Samples.task("toy", split, instruction))).getFirst();
        return runs.queue(task, Samples.policy("p"), Samples.settings(4, 9, 1), Samples.NOON);
    }

    /** Stores a run on a new task that is done, and whose pairs nobody has read. */
    public AgentRun done(Split split) {
        return runs.end(runs.reopen(queued(split)), RunStatus.DONE, "BUDGET_SPENT", Samples.NOON);
    }
}
