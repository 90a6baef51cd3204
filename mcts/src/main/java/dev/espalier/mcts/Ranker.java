package dev.espalier.mcts;

import dev.espalier.mcts.Draws.Purpose;
import dev.espalier.mcts.SearchSettings.RankValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * AI process feedback (Agent Q, 5.1.1): the critic names the best of what remains until one is left, which needs no
 * question. What it is shown is shuffled each time, so that a fondness for the first place has no weight.
 */
final class Ranker<S, A> {

    private static final int ATTEMPTS = 2;

    private final Draws draws;
    private final RankValue rankValue;

    Ranker(Draws draws, RankValue rankValue) {
        this.draws = draws;
        this.rankValue = rankValue;
    }

    /** The edges with their ranks, by ordinal, and how these came about. */
    record Ranking<A>(List<Edge<A>> edges, List<CriticRound> rounds) {}

    Ranking<A> rank(Problem<S, A> problem, Place<S, A> place, List<Edge<A>> edges) {
        List<Edge<A>> remaining = new ArrayList<>(edges);
        List<Edge<A>> ranked = new ArrayList<>();
        List<CriticRound> rounds = new ArrayList<>();
        boolean fallback = false;
        while (remaining.size() > 1) {
            int number = rounds.size() + 1;
            CriticRound round = ask(problem, place, presented(place, remaining, number), number);
            fallback = round.fallback();
            rounds.add(round);
            Edge<A> best = remaining.stream()
                    .filter(edge -> edge.id().equals(round.chosen()))
                    .findFirst()
                    .orElseThrow();
            remaining.remove(best);
            ranked.add(best.ranked(critique(number, edges.size(), fallback)));
        }
        for (Edge<A> last : remaining) {
            ranked.add(last.ranked(critique(edges.size(), edges.size(), fallback)));
        }
        ranked.sort(Comparator.comparingInt(Edge::ordinal));
        return new Ranking<>(ranked, rounds);
    }

    private List<Edge<A>> presented(Place<S, A> place, List<Edge<A>> remaining, int round) {
        List<Edge<A>> shuffled = new ArrayList<>(remaining);
        Collections.shuffle(shuffled, draws.at(place.ordinals(), Purpose.PRESENT, round));
        return List.copyOf(shuffled);
    }

    private CriticRound ask(Problem<S, A> problem, Place<S, A> place, List<Edge<A>> presented, int number) {
        List<EdgeId> ids = presented.stream().map(Edge::id).toList();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Problem.Pick> pick =
                    problem.pick(place, presented).filter(answer -> answer.index() >= 0 && answer.index() < ids.size());
            if (pick.isPresent()) {
                int index = pick.get().index();
                return new CriticRound(
                        number, ids, ids.get(index), false, pick.get().rationale());
            }
        }
        Edge<A> likeliest = Collections.max(presented, likelihood(problem));
        return new CriticRound(number, ids, likeliest.id(), true, "");
    }

    private Critique critique(int rank, int siblings, boolean fallback) {
        double value = switch (rankValue) {
            case LINEAR -> siblings == 1 ? 0.5 : (double) (siblings - rank) / (siblings - 1);
            case RECIPROCAL -> 1.0 / rank;
        };
        return new Critique(rank, value, fallback);
    }

    /** Orders edges by what the policy thinks of them, equals by age, the older ones higher. */
    static <S, A> Comparator<Edge<A>> likelihood(Problem<S, A> problem) {
        return Comparator.comparingDouble((Edge<A> edge) -> problem.logProbability(edge.action()))
                .thenComparing(Comparator.comparingInt((Edge<A> edge) -> edge.ordinal())
                        .reversed());
    }
}
