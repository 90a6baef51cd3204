package dev.espalier.webagent;

import java.util.List;
import java.util.OptionalInt;

/** Picks the most useful of several proposals. May be shared between threads. */
public interface Critic {

    String version();

    /** Returns the index of the best of {@code presented}; empty when it gave no valid answer. */
    OptionalInt pick(Situation situation, List<Proposal> presented);
}
