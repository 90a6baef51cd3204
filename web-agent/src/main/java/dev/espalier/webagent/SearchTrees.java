package dev.espalier.webagent;

import dev.espalier.mcts.Tree;
import java.util.List;
import java.util.Optional;

/** The trees of all runs. */
public interface SearchTrees {

    /** Returns where a run's search writes down what it does. */
    RunJournal journal(RunId run);

    /** Returns a run's tree as its rows tell it; empty when the run has not seen its first page. */
    Optional<Tree<PageState, Proposal>> find(RunId run);

    /** Returns a run's rollouts by number, with their verdicts. */
    List<JudgedRollout> rollouts(RunId run);

    /** Returns a run's tries to get back to a node, oldest first. */
    List<RestoreAttempt> restores(RunId run);
}
