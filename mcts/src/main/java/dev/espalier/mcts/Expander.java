package dev.espalier.mcts;

import dev.espalier.mcts.Draws.Purpose;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Expansion: asks the policy for K actions at a node and the critic for their order. */
final class Expander<S, A> {

    private final int proposals;
    private final Draws draws;
    private final Ranker<S, A> ranker;

    Expander(SearchSettings settings) {
        this.proposals = settings.expansion().proposals();
        this.draws = new Draws(settings.seed());
        this.ranker = new Ranker<>(draws, settings.expansion().rankValue());
    }

    /**
     * Returns all edges of a node, ranked: those it had, and new ones up to K; none when there is nothing to do.
     *
     * @param existing edges that rollouts made here before
     */
    Ranker.Ranking<A> expand(Problem<S, A> problem, Place<S, A> place, List<Edge<A>> existing) {
        List<A> proposed = problem.propose(place, proposals, draws.at(place.ordinals(), Purpose.PROPOSE, 0));
        List<Edge<A>> edges = new ArrayList<>(existing);
        for (A action : likeliest(problem, fresh(problem, proposed, existing), proposals - existing.size())) {
            edges.add(Edge.proposed(place.node().id(), edges.size(), action));
        }
        return ranker.rank(problem, place, edges);
    }

    /** Returns proposals that are no edge yet, one for each command: the likeliest way to say it. */
    private Collection<A> fresh(Problem<S, A> problem, List<A> proposed, List<Edge<A>> existing) {
        Set<String> known = new HashSet<>();
        existing.forEach(edge -> known.add(problem.normalForm(edge.action())));
        Map<String, A> fresh = new LinkedHashMap<>();
        for (A action : proposed) {
            String command = problem.normalForm(action);
            if (!known.contains(command)) {
                fresh.merge(
                        command,
                        action,
                        (one, other) -> problem.logProbability(other) > problem.logProbability(one) ? other : one);
            }
        }
        return fresh.values();
    }

    /** Returns at most so many of the actions, the least likely left out, in their order. */
    private List<A> likeliest(Problem<S, A> problem, Collection<A> actions, int room) {
        Set<A> kept = new HashSet<>(actions.stream()
                .sorted(Comparator.comparingDouble(problem::logProbability).reversed())
                .limit(Math.max(0, room))
                .toList());
        return actions.stream().filter(kept::contains).toList();
    }
}
