package dev.espalier.mcts;

import dev.espalier.mcts.SearchSettings.RankValue;
import dev.espalier.mcts.SearchSettings.RolloutChoice;
import dev.espalier.mcts.SearchSettings.SelectionValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The search once more, as plainly as it can be written: no rows, no threads, no caches, and every question answered by
 * walking the whole tree. GUIDED only, with every action of the {@link Toy} proposed at once and no draw by chance.
 */
final class Reference {

    private final Toy toy;
    private final SearchSettings settings;
    private final Spot root = new Spot("", 0);
    private int rollouts;

    Reference(Toy toy, SearchSettings settings) {
        this.toy = toy;
        this.settings = settings;
    }

    private static final class Spot {
        final String state;
        final int depth;
        final List<Arm> arms = new ArrayList<>();
        boolean opened;

        @Nullable
        Outcome verdict;

        Spot(String state, int depth) {
            this.state = state;
            this.depth = depth;
        }
    }

    private static final class Arm {
        final ToyAction action;
        final String command;
        int rank;
        double opinion;
        int visits;
        int wins;
        boolean used;

        @Nullable
        Spot child;

        Arm(ToyAction action) {
            this.action = action;
            this.command = action.command().toLowerCase(Locale.ROOT);
        }
    }

    CanonicalTree search() {
        while (rollouts < settings.budget().rollouts() && !closed(root)) {
            rollOut();
            rollouts++;
        }
        return canonical(root);
    }

    private void rollOut() {
        List<Arm> path = new ArrayList<>();
        Spot here = root;
        boolean selecting = rollouts > 0;
        while (!ends(here)) {
            if (!here.opened) {
                open(here);
            }
            if (here.arms.isEmpty()) {
                break;
            }
            Arm arm = selecting ? select(here) : choose(here);
            selecting &= arm.used;
            path.add(arm);
            if (arm.child == null) {
                arm.child = new Spot(here.state + arm.command, here.depth + 1);
            }
            here = arm.child;
        }
        here.verdict = toy.outcome(here.state);
        for (Arm arm : path) {
            arm.used = true;
            arm.visits += here.verdict == Outcome.ABSTAIN ? 0 : 1;
            arm.wins += here.verdict == Outcome.SUCCESS ? 1 : 0;
        }
    }

    private boolean ends(Spot spot) {
        return toy.ends(spot.state) || spot.depth == settings.budget().maxDepth();
    }

    private boolean closed(Spot spot) {
        if (spot.verdict != null) {
            return true;
        }
        boolean anyOpen = spot.arms.stream().anyMatch(this::open);
        return spot.opened && !spot.arms.isEmpty() && !anyOpen;
    }

    private boolean open(Arm arm) {
        return arm.child == null || !closed(arm.child);
    }

    private void open(Spot spot) {
        spot.opened = true;
        for (ToyAction action : toy.actions(spot.state)) {
            Arm arm = new Arm(action);
            spot.arms.removeIf(other ->
                    other.command.equals(arm.command) && other.action.logProbability() < action.logProbability());
            if (spot.arms.stream().noneMatch(other -> other.command.equals(arm.command))) {
                spot.arms.add(arm);
            }
        }
        List<Arm> unranked = new ArrayList<>(spot.arms);
        for (int rank = 1; !unranked.isEmpty(); rank++) {
            boolean mumbled = unranked.size() > 1 && toy.mumbles(spot.state, unranked.size());
            Comparator<Arm> liking = mumbled
                    ? Comparator.comparingDouble(arm -> arm.action.logProbability())
                    : Comparator.comparingDouble(arm -> toy.merit(spot.state, arm.command));
            Arm best = unranked.stream().max(liking).orElseThrow();
            best.rank = rank;
            best.opinion = opinion(rank, spot.arms.size());
            unranked.remove(best);
        }
    }

    private double opinion(int rank, int siblings) {
        if (settings.expansion().rankValue() == RankValue.RECIPROCAL) {
            return 1.0 / rank;
        }
        return siblings == 1 ? 0.5 : (siblings - rank) / (siblings - 1.0);
    }

    private Arm choose(Spot spot) {
        List<Arm> open = spot.arms.stream().filter(this::open).toList();
        if (rollouts > 0 && settings.choice() == RolloutChoice.CRITIC_BEST) {
            return open.stream().min(Comparator.comparingInt(arm -> arm.rank)).orElseThrow();
        }
        return open.stream()
                .max(Comparator.comparingDouble(arm -> arm.action.logProbability()))
                .orElseThrow();
    }

    private Arm select(Spot spot) {
        int visits = spot.arms.stream().mapToInt(arm -> arm.visits).sum();
        Arm best = null;
        for (Arm arm : spot.arms) {
            if (open(arm) && (best == null || better(arm, best, visits))) {
                best = arm;
            }
        }
        return best;
    }

    private boolean better(Arm one, Arm other, int visits) {
        if (settings.selection().unvisitedFirst() && (one.visits == 0) != (other.visits == 0)) {
            return one.visits == 0;
        }
        double difference = score(one, visits) - score(other, visits);
        if (difference != 0) {
            return difference > 0;
        }
        return one.visits != other.visits ? one.visits < other.visits : one.rank < other.rank;
    }

    private double score(Arm arm, int visits) {
        double q = arm.visits == 0 ? 0 : (double) arm.wins / arm.visits;
        if (settings.selection().value() == SelectionValue.MIXED) {
            double alpha = settings.selection().alpha();
            q = arm.visits == 0 ? arm.opinion : alpha * q + (1 - alpha) * arm.opinion;
        }
        double log = visits == 0 ? 0 : Math.log(visits);
        return q + settings.selection().explorationWeight() * Math.sqrt(log / (1 + arm.visits));
    }

    private static CanonicalTree canonical(Spot spot) {
        List<CanonicalTree.Branch> branches = spot.arms.stream()
                .map(arm -> new CanonicalTree.Branch(
                        arm.command, arm.rank, arm.visits, arm.wins, arm.child == null ? null : canonical(arm.child)))
                .toList();
        return new CanonicalTree("/" + spot.state, status(spot), spot.opened, branches);
    }

    private static NodeStatus status(Spot spot) {
        return switch (spot.verdict) {
            case null -> NodeStatus.OPEN;
            case SUCCESS -> NodeStatus.TERMINAL_SUCCESS;
            case FAILURE -> NodeStatus.TERMINAL_FAIL;
            case ABSTAIN -> NodeStatus.TERMINAL_ABSTAIN;
        };
    }
}
