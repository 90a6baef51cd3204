package dev.espalier.mcts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When two siblings make a preference: both explored, mixed values at least theta apart (Agent Q, algorithm 1).
 *
 * <p>An edge that the critic has not ranked, as LIGHT rollouts leave them, has no mixed value and is in no preference:
 * unranked is not the lowest rank. Nor is an edge that no verdict was backed up through.
 *
 * @param alpha share of the outcome mean in the mixed value, in [0, 1]
 * @param theta least difference of mixed values, more than 0
 * @param minVisits least visits of each side, 1 or more
 */
public record PairRule(double alpha, double theta, int minVisits) {

    /** Binary fractions are not exact: 0.6 - 0.4 is a bit less than 0.2. */
    private static final double ROUNDING = 1e-9;

    public static final PairRule DEFAULT = new PairRule(0.5, 0.2, 1);

    public PairRule {
        if (!(alpha >= 0 && alpha <= 1)) {
            throw new IllegalArgumentException("alpha must be between 0 and 1, but was " + alpha);
        }
        if (!(theta > 0)) {
            throw new IllegalArgumentException("theta must be more than 0, but was " + theta);
        }
        if (minVisits < 1) {
            throw new IllegalArgumentException("minVisits must be 1 or more, but was " + minVisits);
        }
    }

    /** Returns the preferences that a tree holds, its nodes before their children, siblings by ordinal. */
    public List<Preference> preferences(Tree<?, ?> tree) {
        return tree.nodes().stream()
                .flatMap(node -> among(tree.edges(node.id())).stream())
                .toList();
    }

    private List<Preference> among(List<? extends Edge<?>> siblings) {
        List<Explored> explored =
                siblings.stream().map(this::explored).flatMap(Optional::stream).toList();
        List<Preference> preferences = new ArrayList<>();
        for (int i = 0; i < explored.size(); i++) {
            for (int j = i + 1; j < explored.size(); j++) {
                between(explored.get(i), explored.get(j)).ifPresent(preferences::add);
            }
        }
        return preferences;
    }

    /** One side of a possible preference. */
    private record Explored(NodeId node, Preference.Side side, boolean fallback) {}

    private Optional<Explored> explored(Edge<?> edge) {
        Critique critique = edge.critique();
        if (critique == null || edge.tally().visits() < minVisits) {
            return Optional.empty();
        }
        double outcomeMean = edge.tally().mean().orElseThrow();
        double mixed = alpha * outcomeMean + (1 - alpha) * critique.value();
        Preference.Side side = new Preference.Side(edge.id(), edge.tally(), outcomeMean, critique.value(), mixed);
        return Optional.of(new Explored(edge.node(), side, critique.fallback()));
    }

    private Optional<Preference> between(Explored one, Explored other) {
        boolean firstWins = one.side().mixed() >= other.side().mixed();
        Explored winner = firstWins ? one : other;
        Explored loser = firstWins ? other : one;
        double margin = winner.side().mixed() - loser.side().mixed();
        if (margin < theta - ROUNDING) {
            return Optional.empty();
        }
        return Optional.of(new Preference(winner.node(), winner.side(), loser.side(), margin, evidence(winner, loser)));
    }

    private Evidence evidence(Explored winner, Explored loser) {
        double byOutcome = alpha * (winner.side().outcomeMean() - loser.side().outcomeMean());
        double byCritic =
                (1 - alpha) * (winner.side().criticValue() - loser.side().criticValue());
        if (byOutcome * byCritic < 0) {
            return Evidence.CONFLICT;
        }
        if (byOutcome == 0) {
            return Evidence.CRITIC;
        }
        return byCritic == 0 || winner.fallback() || loser.fallback() ? Evidence.OUTCOME : Evidence.BOTH;
    }
}
