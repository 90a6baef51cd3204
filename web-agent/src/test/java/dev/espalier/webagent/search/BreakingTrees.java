package dev.espalier.webagent.search;

import dev.espalier.mcts.Tree;
import dev.espalier.webagent.JudgedRollout;
import dev.espalier.webagent.PageState;
import dev.espalier.webagent.Proposal;
import dev.espalier.webagent.RestoreAttempt;
import dev.espalier.webagent.RunId;
import dev.espalier.webagent.RunJournal;
import dev.espalier.webagent.SearchTrees;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Writes down a number of facts and none after, as if the program had been killed.
 *
 * @param facts how many are written, 0 or more
 */
record BreakingTrees(SearchTrees whole, int facts) implements SearchTrees {

    @Override
    public RunJournal journal(RunId run) {
        var journal = whole.journal(run);
        var left = new AtomicInteger(facts);
        return (RunJournal) Proxy.newProxyInstance(
                RunJournal.class.getClassLoader(), new Class<?>[] {RunJournal.class}, (_, method, arguments) -> {
                    if (left.getAndDecrement() <= 0) {
                        throw new IllegalStateException("the program was killed");
                    }
                    return method.invoke(journal, arguments);
                });
    }

    @Override
    public Optional<Tree<PageState, Proposal>> find(RunId run) {
        return whole.find(run);
    }

    @Override
    public List<JudgedRollout> rollouts(RunId run) {
        return whole.rollouts(run);
    }

    @Override
    public List<RestoreAttempt> restores(RunId run) {
        return whole.restores(run);
    }
}
