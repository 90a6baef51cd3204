package dev.espalier.mcts;

import dev.espalier.mcts.SearchSettings.Selection;
import dev.espalier.mcts.SearchSettings.Ties;
import java.util.Comparator;
import java.util.List;

/**
 * The rule by which selection prefers one sibling to another (Agent Q, eq. 7).
 *
 * <p>The paper's formula is undefined at a node that was never left and says nothing about ties; here ln counts from one
 * visit, and {@link Ties} decides the rest.
 */
final class Ucb1 {

    private final Selection settings;

    Ucb1(Selection settings) {
        this.settings = settings;
    }

    /**
     * An edge that selection may take.
     *
     * @param virtualVisits rollouts on their way through it, 0 or more
     */
    record Candidate<A>(Edge<A> edge, int virtualVisits) {

        int visits() {
            return edge.tally().visits() + virtualVisits;
        }
    }

    /**
     * Returns the best of one or more siblings.
     *
     * @param nodeVisits N(h): visits of all the node's edges, virtual ones and those of closed edges included
     */
    <A> Edge<A> best(List<Candidate<A>> candidates, int nodeVisits) {
        Comparator<Candidate<A>> order = Comparator.comparing((Candidate<A> candidate) -> waits(candidate))
                .thenComparingDouble(candidate -> -score(candidate, nodeVisits))
                .thenComparingInt(candidate -> settings.ties() == Ties.FEWER_VISITS ? candidate.visits() : 0)
                .thenComparingInt(candidate -> rank(candidate.edge()))
                .thenComparingInt(candidate -> candidate.edge().ordinal());
        return candidates.stream().min(order).orElseThrow().edge();
    }

    /** Returns the value of an edge plus what there is to learn from exploring it. */
    double score(Candidate<?> candidate, int nodeVisits) {
        double curiosity = Math.sqrt(Math.log(Math.max(1, nodeVisits)) / (1 + candidate.visits()));
        var edge = candidate.edge();
        return settings.q(edge.tally(), opinion(edge)) + settings.explorationWeight() * curiosity;
    }

    private boolean waits(Candidate<?> candidate) {
        return settings.unvisitedFirst() && candidate.visits() > 0;
    }

    /** Returns the critic's rank of an edge of an expanded node. */
    static int rank(Edge<?> edge) {
        return opinion(edge).rank();
    }

    private static Critique opinion(Edge<?> edge) {
        Critique critique = edge.critique();
        if (critique == null) {
            throw new IllegalStateException("edge %s of an expanded node was not ranked".formatted(edge.id()));
        }
        return critique;
    }
}
