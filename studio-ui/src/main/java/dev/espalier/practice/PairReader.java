package dev.espalier.practice;

import dev.espalier.datasets.ExploredRun;
import dev.espalier.datasets.Extraction;
import dev.espalier.datasets.PairExtraction;
import dev.espalier.datasets.PromptRenderer;
import dev.espalier.mcts.PairRule;
import dev.espalier.webagent.AgentRun;
import dev.espalier.webagent.AgentRuns;
import dev.espalier.webagent.SearchTrees;
import dev.espalier.webagent.WebTasks;
import java.time.InstantSource;
import java.util.Optional;

/** Reads the preference pairs of stored runs. May be shared between threads. */
public final class PairReader {

    private final Stores stores;
    private final Agents agents;
    private final PairExtraction extraction;
    private final InstantSource clock;

    /** Where runs are, and where it is noted that they were read. */
    record Stores(WebTasks tasks, AgentRuns runs, SearchTrees trees) {}

    PairReader(Stores stores, Agents agents, PairExtraction extraction, InstantSource clock) {
        this.stores = stores;
        this.agents = agents;
        this.extraction = extraction;
        this.clock = clock;
    }

    /**
     * Reads a run's pairs with its own policy's prompts, stores what is new about them, and notes that they were read.
     *
     * @return empty when the run has not seen its first page
     */
    public Optional<Extraction> read(AgentRun run, PairRule rule) {
        var task = stores.tasks()
                .find(run.task())
                .orElseThrow(() -> new IllegalStateException(
                        "run %d works on task %s, which is not stored".formatted(run.number(), run.task())));
        var at = clock.instant();
        var found = stores.trees().find(run.id()).map(tree -> {
            var policy = agents.of(run.policy()).policy();
            return extraction.read(new ExploredRun(run, task, tree), PromptRenderer.of(policy), rule);
        });
        stores.runs().pairsRead(run.id(), at);
        return found;
    }
}
