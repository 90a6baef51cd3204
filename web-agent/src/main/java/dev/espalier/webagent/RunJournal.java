package dev.espalier.webagent;

import dev.espalier.mcts.RolloutId;
import dev.espalier.mcts.SearchJournal;
import java.util.List;

/** A search's journal with what only pages have: verdicts with reasons and the tries to get back to a node. */
public interface RunJournal extends SearchJournal<PageState, Proposal> {

    /** Hands over a rollout's verdicts; they become durable in the transaction of {@link #finished}. */
    void judged(RolloutId rollout, List<Verdict> verdicts);

    void restored(RestoreAttempt attempt);
}
