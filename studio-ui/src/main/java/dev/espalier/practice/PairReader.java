package dev.espalier.practice;

import dev.espalier.datasets.ExploredRun;
import dev.espalier.datasets.Extraction;
import dev.espalier.datasets.PairExtraction;
import dev.espalier.datasets.PromptRenderer;
import dev.espalier.mcts.PairRule;
import dev.espalier.webagent.AgentRun;
import dev.espalier.webagent.SearchTrees;
import dev.espalier.webagent.WebTasks;
import java.util.Optional;

/** Reads the preference pairs of stored runs. May be shared between threads. */
public final class PairReader {

    private final WebTasks tasks;
    private final SearchTrees trees;
    private final Agents agents;
    private final PairExtraction extraction;

    PairReader(WebTasks tasks, SearchTrees trees, Agents agents, PairExtraction extraction) {
        this.tasks = tasks;
        this.trees = trees;
        this.agents = agents;
        this.extraction = extraction;
    }

    /**
     * Reads a run's pairs with its own policy's prompts and stores what is new about them.
     *
     * @return empty when the run has not seen its first page
     */
    public Optional<Extraction> read(AgentRun run, PairRule rule) {
        var task = tasks.find(run.task())
                .orElseThrow(() -> new IllegalStateException(
                        "run %d works on task %s, which is not stored".formatted(run.number(), run.task())));
        return trees.find(run.id()).map(tree -> {
            var policy = agents.of(run.policy()).policy();
            return extraction.read(new ExploredRun(run, task, tree), PromptRenderer.of(policy), rule);
        });
    }
}
