package dev.espalier.mcts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Acts in a {@link Toy} and complains when the search breaks a promise of {@link Problem}. */
final class ToyProblem implements Problem<String, ToyAction> {

    private final Toy toy;
    private final Footprints footprints;
    private final Runnable step;
    private @Nullable String at;

    /** @param step runs before and after everything that the problem does */
    ToyProblem(Toy toy, Footprints footprints, Runnable step) {
        this.toy = toy;
        this.footprints = footprints;
        this.step = step;
    }

    @Override
    public String start() {
        step.run();
        footprints.starts.incrementAndGet();
        at = "";
        step.run();
        return "";
    }

    @Override
    public NodeStatus reach(RolloutId rollout, Place<String, ToyAction> place) {
        step.run();
        String state = place.node().state();
        footprints.reached.add(state);
        boolean lost = toy.isLost(state);
        at = lost ? null : state;
        step.run();
        return lost ? NodeStatus.STALE : NodeStatus.OPEN;
    }

    @Override
    public Arrival<String> execute(RolloutId rollout, Place<String, ToyAction> from, Edge<ToyAction> edge) {
        step.run();
        assertThat(at).isEqualTo(from.node().state());
        assertThat(edge.node()).isEqualTo(from.node().id());
        String next = at + normalForm(edge.action());
        footprints.executed.add(next);
        at = next;
        step.run();
        return new Arrival<>(next, toy.ends(next));
    }

    @Override
    public List<ToyAction> propose(Place<String, ToyAction> place, int count, RandomGenerator random) {
        step.run();
        assertThat(at).isEqualTo(place.node().state());
        List<ToyAction> shuffled = new ArrayList<>(toy.actions(place.node().state()));
        Collections.shuffle(shuffled, random);
        if (shuffled.isEmpty()) {
            return shuffled;
        }
        ToyAction likeliest = Collections.max(shuffled, Comparator.comparingDouble(ToyAction::logProbability));
        if (shuffled.indexOf(likeliest) >= count) {
            shuffled.set(count - 1, likeliest);
        }
        step.run();
        return shuffled.subList(0, Math.min(count, shuffled.size()));
    }

    @Override
    public Optional<ToyAction> sample(Place<String, ToyAction> place, RandomGenerator random) {
        step.run();
        assertThat(at).isEqualTo(place.node().state());
        List<ToyAction> actions = toy.actions(place.node().state());
        double left = random.nextDouble()
                * actions.stream().mapToDouble(ToyProblem::weight).sum();
        for (ToyAction action : actions) {
            left -= weight(action);
            if (left < 0) {
                return Optional.of(action);
            }
        }
        return actions.isEmpty() ? Optional.empty() : Optional.of(actions.getLast());
    }

    private static double weight(ToyAction action) {
        return Math.exp(action.logProbability());
    }

    @Override
    public double logProbability(ToyAction action) {
        return action.logProbability();
    }

    @Override
    public String normalForm(ToyAction action) {
        return action.command().toLowerCase(Locale.ROOT);
    }

    @Override
    public Optional<Pick> pick(Place<String, ToyAction> place, List<Edge<ToyAction>> presented) {
        step.run();
        footprints.questions.incrementAndGet();
        String state = place.node().state();
        if (toy.mumbles(state, presented.size())) {
            return presented.size() % 2 == 0 ? Optional.empty() : Optional.of(new Pick(presented.size(), "beyond"));
        }
        int best = 0;
        for (int i = 1; i < presented.size(); i++) {
            best = merit(state, presented.get(i)) > merit(state, presented.get(best)) ? i : best;
        }
        return Optional.of(new Pick(best, "most merit"));
    }

    private double merit(String state, Edge<ToyAction> edge) {
        return toy.merit(state, normalForm(edge.action()));
    }

    @Override
    public Outcome judge(RolloutId rollout, Place<String, ToyAction> end) {
        step.run();
        assertThat(at).isEqualTo(end.node().state());
        assertThat(footprints.judgedBy.putIfAbsent(rollout, at)).isNull();
        step.run();
        return toy.outcome(at);
    }

    @Override
    public void close() {
        footprints.closed.incrementAndGet();
    }
}
