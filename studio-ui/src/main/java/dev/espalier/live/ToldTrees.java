package dev.espalier.live;

import dev.espalier.mcts.Tree;
import dev.espalier.webagent.JudgedRollout;
import dev.espalier.webagent.PageState;
import dev.espalier.webagent.Proposal;
import dev.espalier.webagent.RestoreAttempt;
import dev.espalier.webagent.RunId;
import dev.espalier.webagent.RunJournal;
import dev.espalier.webagent.SearchTrees;
import java.util.List;
import java.util.Optional;

/** Stores of trees whose journals tell who watches. */
record ToldTrees(SearchTrees stores, LiveRuns live) implements SearchTrees {

    @Override
    public RunJournal journal(RunId run) {
        return new ToldJournal(run, stores.journal(run), live);
    }

    @Override
    public Optional<Tree<PageState, Proposal>> find(RunId run) {
        return stores.find(run);
    }

    @Override
    public List<JudgedRollout> rollouts(RunId run) {
        return stores.rollouts(run);
    }

    @Override
    public List<RestoreAttempt> restores(RunId run) {
        return stores.restores(run);
    }
}
