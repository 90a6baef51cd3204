package dev.espalier.mcts;

import dev.espalier.mcts.Draws.Purpose;
import dev.espalier.mcts.SearchSettings.RolloutMode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/**
 * One rollout: along the selected path, on with the policy to an end, to the judge and back up. The journal knows of each
 * thing before the tree does.
 */
final class RolloutWalk<S, A> {

    private final Workplace<S, A> workplace;
    private final Tree<S, A> tree;
    private final Problem<S, A> problem;
    private final RolloutId id;
    private final boolean greedy;
    private final Deque<EdgeId> selected;
    private final Traveller<S, A> traveller;
    private final Expander<S, A> expander;
    private final Chooser<S, A> chooser;
    private final Draws draws;
    private int chosen;
    private boolean writtenOff;

    /** @param greedy true when the policy's likeliest is taken at every node */
    RolloutWalk(Workplace<S, A> workplace, Rollout rollout, boolean greedy) {
        this.workplace = workplace;
        this.tree = workplace.tree();
        this.problem = workplace.problem();
        this.id = rollout.id();
        this.greedy = greedy;
        this.selected = new ArrayDeque<>(rollout.path());
        this.traveller = new Traveller<>(workplace, id);
        this.expander = new Expander<>(workplace.settings());
        this.chooser = new Chooser<>(workplace.settings());
        this.draws = new Draws(workplace.settings().seed());
    }

    private record Ending<S>(TreeNode<S> node, Outcome verdict) {}

    /** What a rollout does next. */
    private sealed interface Move<A> {
        record Take<A>(Edge<A> edge) implements Move<A> {}

        record Judge<A>() implements Move<A> {}

        record GiveUp<A>() implements Move<A> {}
    }

    /** Runs the rollout and returns how it ended: finished or abandoned. */
    Rollout run() {
        walk().ifPresentOrElse(this::finish, this::abandon);
        return tree.rollout(id);
    }

    private void finish(Ending<S> ending) {
        TreeNode<S> end = ending.node().judged(ending.verdict());
        writtenOff = true;
        workplace.journal().finished(tree.rollout(id).finished(ending.verdict()), end);
        tree.backUp(id, ending.verdict(), end);
    }

    private void abandon() {
        writtenOff = true;
        workplace.journal().abandoned(tree.rollout(id).abandoned());
        tree.abandon(id);
    }

    /**
     * Gives up a rollout that {@link #run} threw out of, and gives back what it claimed. When the journal failed to write its
     * end, nobody can tell whether it is written; then that is left for the next search to find out.
     */
    void abandonBecauseOf(Throwable failure) {
        try {
            if (!writtenOff) {
                abandon();
            }
        } catch (RuntimeException | Error another) {
            failure.addSuppressed(another);
        } finally {
            tree.abandon(id);
        }
    }

    /** Returns where the rollout ended and how; empty when it was given up on the way. */
    private Optional<Ending<S>> walk() {
        TreeNode<S> here = tree.root();
        while (!workplace.stopping().getAsBoolean()) {
            switch (next(here)) {
                case Move.Take<A>(Edge<A> edge) -> {
                    Optional<TreeNode<S>> child = traveller.follow(edge);
                    if (child.isEmpty()) {
                        return Optional.empty();
                    }
                    here = child.get();
                }
                case Move.Judge<A>() -> {
                    Place<S, A> end = tree.place(here.id());
                    return Optional.of(new Ending<>(end.node(), problem.judge(id, end)));
                }
                case Move.GiveUp<A>() -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private Move<A> next(TreeNode<S> here) {
        if (!selected.isEmpty()) {
            return new Move.Take<>(tree.edge(selected.removeFirst()));
        }
        if (tree.isInner(here)) {
            return choose(here);
        }
        Place<S, A> place = tree.place(here.id());
        if (!traveller.arriveAt(place)) {
            return new Move.GiveUp<>();
        }
        if (isEnd(here)) {
            return new Move.Judge<>();
        }
        return proposesAll() ? expand(place) : sample(place);
    }

    private boolean isEnd(TreeNode<S> node) {
        return node.status() == NodeStatus.ENDED
                || node.expanded()
                || node.depth() >= workplace.settings().budget().maxDepth();
    }

    /** Returns whether siblings are proposed here: always when GUIDED, only where selection stopped when LIGHT. */
    private boolean proposesAll() {
        return workplace.settings().mode() == RolloutMode.GUIDED || chosen == 0;
    }

    private Move<A> expand(Place<S, A> place) {
        TreeNode<S> node = place.node().afterExpansion();
        Ranker.Ranking<A> ranking = expander.expand(problem, place, tree.edges(node.id()));
        workplace.journal().expanded(node, ranking.edges(), ranking.rounds());
        tree.grow(node, ranking.edges());
        return next(node);
    }

    /** Takes one action of the policy's, its likeliest when greedy, unless what that leads to is known already; then all are asked for. */
    private Move<A> sample(Place<S, A> place) {
        List<Edge<A>> siblings = tree.edges(place.node().id());
        int before = (int)
                siblings.stream().filter(edge -> tree.isTravelled(edge.id())).count();
        RandomGenerator random = draws.at(place.ordinals(), Purpose.SAMPLE, before);
        Optional<A> sampled =
                greedy ? problem.propose(place, 1, random).stream().findFirst() : problem.sample(place, random);
        if (sampled.isEmpty()) {
            return expand(place);
        }
        A action = sampled.get();
        String command = problem.normalForm(action);
        Optional<Edge<A>> same = siblings.stream()
                .filter(edge -> problem.normalForm(edge.action()).equals(command))
                .findFirst();
        if (same.isEmpty()) {
            return take(propose(place.node(), action, siblings.size()));
        }
        return tree.isClosed(same.get()) ? expand(place) : take(same.get());
    }

    private Edge<A> propose(TreeNode<S> node, A action, int ordinal) {
        Edge<A> edge = Edge.proposed(node.id(), ordinal, action);
        workplace.journal().proposed(edge);
        tree.grow(edge);
        return edge;
    }

    /** Chooses among the open edges that no other rollout holds, and waits while others hold all of them. */
    private Move<A> choose(TreeNode<S> here) {
        BooleanSupplier stopping = workplace.stopping();
        return tree.lock().locked(() -> {
            tree.lock()
                    .await(() -> stopping.getAsBoolean()
                            || tree.openEdges(here.id()).isEmpty()
                            || !tree.freeEdges(here.id()).isEmpty());
            List<Edge<A>> free = tree.freeEdges(here.id());
            if (stopping.getAsBoolean() || free.isEmpty()) {
                return new Move.GiveUp<>();
            }
            return take(pick(tree.place(here.id()), free));
        });
    }

    private Edge<A> pick(Place<S, A> place, List<Edge<A>> free) {
        return greedy ? chooser.likeliest(problem, free) : chooser.choose(problem, place, free);
    }

    private Move<A> take(Edge<A> edge) {
        tree.extend(id, edge.id());
        chosen++;
        return new Move.Take<>(edge);
    }
}
