package dev.espalier.webagent;

import dev.espalier.mcts.Problem.Pick;
import java.util.List;
import java.util.Optional;

/** Picks the most useful of several proposals. May be shared between threads. */
public interface Critic {

    String version();

    /** Returns the best of {@code presented}; empty when it gave no valid answer. */
    Optional<Pick> pick(Situation situation, List<Proposal> presented);
}
