package dev.espalier.datasets;

import dev.espalier.mcts.Tree;
import dev.espalier.webagent.AgentRun;
import dev.espalier.webagent.PageState;
import dev.espalier.webagent.Proposal;
import dev.espalier.webagent.WebTask;

/** A run with its task and its tree as stored: pages and proposals as they were when the policy saw and made them. */
public record ExploredRun(AgentRun run, WebTask task, Tree<PageState, Proposal> tree) {

    public ExploredRun {
        if (!run.task().equals(task.id())) {
            throw new IllegalArgumentException(
                    "run %d worked on task %s, not on task %s".formatted(run.number(), run.task(), task.id()));
        }
    }
}
