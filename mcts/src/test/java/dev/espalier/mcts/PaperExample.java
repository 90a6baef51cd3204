package dev.espalier.mcts;

import dev.espalier.mcts.SearchSettings.Budget;
import dev.espalier.mcts.SearchSettings.Expansion;
import dev.espalier.mcts.SearchSettings.RankValue;
import dev.espalier.mcts.SearchSettings.RolloutChoice;
import dev.espalier.mcts.SearchSettings.RolloutMode;
import dev.espalier.mcts.SearchSettings.Selection;
import dev.espalier.mcts.SearchSettings.SelectionValue;
import dev.espalier.mcts.SearchSettings.StopRule;
import dev.espalier.mcts.SearchSettings.Ties;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Three actions a1, a2, a3, of which critic and policy prefer a2, then a1; six ways to go on from each, then the end. */
final class PaperExample implements Problem<String, String> {

    private static final List<String> BY_MERIT = List.of("a2", "a1", "a3", "b1", "b2", "b3", "b4", "b5", "b6");

    private final List<Outcome> outcomes;

    /** @param outcomes of the rollouts, in order */
    PaperExample(List<Outcome> outcomes) {
        this.outcomes = new ArrayList<>(outcomes);
    }

    Tree<String, String> search(int rollouts) {
        SearchSettings settings = new SearchSettings(
                new Budget(rollouts, 2),
                new Selection(1, 0.5, SelectionValue.OUTCOME, Ties.FEWER_VISITS, false),
                new Expansion(6, RankValue.LINEAR),
                RolloutMode.GUIDED,
                RolloutChoice.POLICY_ARGMAX,
                StopRule.NEVER,
                1,
                1);
        Tree<String, String> tree = Tree.unplanted();
        new TreeSearch<>(settings, tree, new Rows<>(), () -> this, () -> false, rollout -> {}).run();
        return tree;
    }

    @Override
    public String start() {
        return "";
    }

    @Override
    public NodeStatus reach(RolloutId rollout, Place<String, String> place) {
        return NodeStatus.OPEN;
    }

    @Override
    public Arrival<String> execute(RolloutId rollout, Place<String, String> from, Edge<String> edge) {
        return new Arrival<>(edge.action(), false);
    }

    @Override
    public List<String> propose(Place<String, String> place, int count, RandomGenerator random) {
        return place.steps().isEmpty() ? List.of("a1", "a2", "a3") : List.of("b1", "b2", "b3", "b4", "b5", "b6");
    }

    @Override
    public Optional<String> sample(Place<String, String> place, RandomGenerator random) {
        throw new UnsupportedOperationException("GUIDED draws no single action");
    }

    @Override
    public double logProbability(String action) {
        return -1.0 - BY_MERIT.indexOf(action);
    }

    @Override
    public String normalForm(String action) {
        return action;
    }

    @Override
    public Optional<Pick> pick(Place<String, String> place, List<Edge<String>> presented) {
        List<String> actions = presented.stream().map(Edge::action).toList();
        String best = BY_MERIT.stream().filter(actions::contains).findFirst().orElseThrow();
        return Optional.of(new Pick(actions.indexOf(best), ""));
    }

    @Override
    public Outcome judge(RolloutId rollout, Place<String, String> end) {
        return outcomes.removeFirst();
    }

    @Override
    public void close() {}
}
