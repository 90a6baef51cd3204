package dev.espalier.mcts;

import dev.espalier.mcts.Draws.Purpose;
import dev.espalier.mcts.SearchSettings.RolloutChoice;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Chooses among ranked siblings once selection has ended: the current policy, or the critic. */
final class Chooser<S, A> {

    private final Draws draws;
    private final RolloutChoice choice;

    Chooser(SearchSettings settings) {
        this.draws = new Draws(settings.seed());
        this.choice = settings.choice();
    }

    /** Returns one of one or more open edges of a node. */
    Edge<A> choose(Problem<S, A> problem, Place<S, A> place, List<Edge<A>> open) {
        return switch (choice) {
            case POLICY_SAMPLE -> sample(problem, place, open);
            case POLICY_ARGMAX -> likeliest(problem, open);
            case CRITIC_BEST -> Collections.min(open, Comparator.comparingInt(Ucb1::rank));
        };
    }

    /** Returns the edge that the policy likes best. */
    Edge<A> likeliest(Problem<S, A> problem, List<Edge<A>> open) {
        return Collections.max(open, Ranker.likelihood(problem));
    }

    /** Draws from the policy's distribution at temperature 1, restricted to the open edges. */
    private Edge<A> sample(Problem<S, A> problem, Place<S, A> place, List<Edge<A>> open) {
        double highest = problem.logProbability(likeliest(problem, open).action());
        double[] weights = open.stream()
                .mapToDouble(edge -> Math.exp(problem.logProbability(edge.action()) - highest))
                .toArray();
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double left = sum * draws.at(place.ordinals(), Purpose.CHOOSE, 0).nextDouble();
        int index = 0;
        while (index < weights.length - 1 && left >= weights[index]) {
            left -= weights[index];
            index++;
        }
        return open.get(index);
    }
}
