package dev.espalier.mcts;

import dev.espalier.mcts.SearchSettings.StopRule;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Monte Carlo tree search as Agent Q describes it (5.1), over any problem: selection, expansion with a critic's ranking,
 * rollout, back-up, until a stop rule holds.
 *
 * <p>A search that was killed goes on when it is given the tree rebuilt from its journal. A GUIDED search of width
 * 1 then ends in the tree in which it would have ended undisturbed, provided that the problem answers alike. A LIGHT one may
 * not: a node that an abandoned rollout expanded is selected through, where the rollout would have chosen by its policy.
 *
 * @param <S> what is seen at a node
 * @param <A> an action that leads from one node to the next
 */
public final class TreeSearch<S, A> {

    private final SearchSettings settings;
    private final Tree<S, A> tree;
    private final SearchJournal<S, A> journal;
    private final Supplier<? extends Problem<S, A>> problems;
    private final BooleanSupplier cancelled;
    private final Consumer<? super Rollout> progress;
    private final Ucb1 ucb1;

    /** True once a thread has set out to plant the root; guarded by the tree's lock. */
    private boolean planting;

    /** What the first thread to fail threw; written under the tree's lock. */
    private volatile @Nullable Throwable failure;

    /**
     * @param tree {@link Tree#unplanted()} for a new search, one rebuilt from its rows to go on with
     * @param problems makes one problem for each thread, on that thread, which also closes it
     * @param cancelled asked before each step; once true, rollouts on their way are abandoned
     * @param progress told of each rollout of this search that ended, on the thread that ran it
     */
    public TreeSearch(
            SearchSettings settings,
            Tree<S, A> tree,
            SearchJournal<S, A> journal,
            Supplier<? extends Problem<S, A>> problems,
            BooleanSupplier cancelled,
            Consumer<? super Rollout> progress) {
        this.settings = settings;
        this.tree = tree;
        this.journal = journal;
        this.problems = problems;
        this.cancelled = cancelled;
        this.progress = progress;
        this.ucb1 = new Ucb1(settings.selection());
    }

    /**
     * Searches until there is a reason to end. What a problem, the journal or the listener throws ends the search and rises
     * from here; then the rows are right and the tree may lack what was written last, so that a further search needs the
     * tree rebuilt.
     */
    public SearchEnd run() {
        failure = null;
        planting = false;
        abandonLeftovers();
        if (reasonToEnd().isEmpty()) {
            tree.lock().employ(settings.width());
            if (settings.width() == 1) {
                work();
            } else {
                workInParallel();
            }
        }
        return reasonToEnd().orElse(SearchEnd.CANCELLED);
    }

    private void abandonLeftovers() {
        for (Rollout rollout : tree.rollouts()) {
            if (rollout.status() == RolloutStatus.RUNNING) {
                journal.abandoned(rollout.abandoned());
                tree.abandon(rollout.id());
            }
        }
    }

    private Optional<SearchEnd> reasonToEnd() {
        return tree.lock().locked(() -> {
            if (settings.stop() == StopRule.FIRST_ACCEPTED && tree.traffic().accepted()) {
                return Optional.of(SearchEnd.FIRST_ACCEPTED);
            }
            if (tree.traffic().count(RolloutStatus.FINISHED)
                    >= settings.budget().rollouts()) {
                return Optional.of(SearchEnd.BUDGET_SPENT);
            }
            if (tree.isPlanted() && tree.isClosed(tree.root().id())) {
                return Optional.of(SearchEnd.EXHAUSTED);
            }
            return cancelled.getAsBoolean() ? Optional.of(SearchEnd.CANCELLED) : Optional.empty();
        });
    }

    private void workInParallel() {
        try (ExecutorService threads = Executors.newFixedThreadPool(
                settings.width(), Thread.ofPlatform().name("rollouts-", 1).factory())) {
            for (int i = 0; i < settings.width(); i++) {
                threads.execute(this::workNotingFailure);
            }
        }
        switch (failure) {
            case RuntimeException exception -> throw exception;
            case Error error -> throw error;
            case null, default -> {}
        }
    }

    private void workNotingFailure() {
        try {
            work();
        } catch (RuntimeException | Error thrown) {
            note(thrown);
        }
    }

    /** From now on no thread sets out on anything new. */
    private void note(Throwable thrown) {
        tree.lock().change(() -> {
            if (failure == null) {
                failure = thrown;
            } else if (!thrown.equals(failure)) {
                failure.addSuppressed(thrown);
            }
        });
    }

    private void work() {
        try (Problem<S, A> problem = problems.get()) {
            plant(problem);
            Workplace<S, A> workplace = new Workplace<>(settings, tree, journal, problem, this::isStopping);
            for (Optional<RolloutWalk<S, A>> walk = begin(workplace); walk.isPresent(); walk = begin(workplace)) {
                progress.accept(run(walk.get()));
            }
        } finally {
            tree.lock().dismiss();
        }
    }

    /** When a rollout fails, the other threads stop before its claims are free for them to take. */
    private Rollout run(RolloutWalk<S, A> walk) {
        try {
            return walk.run();
        } catch (RuntimeException | Error thrown) {
            note(thrown);
            walk.abandonBecauseOf(thrown);
            throw thrown;
        }
    }

    private boolean isStopping() {
        return failure != null || cancelled.getAsBoolean();
    }

    /** Has one thread plant the root; the others find it planted, or wait in {@link #begin} until it is. */
    private void plant(Problem<S, A> problem) {
        boolean mine = tree.lock().locked(() -> {
            boolean first = !planting && !tree.isPlanted();
            planting |= first;
            return first;
        });
        if (mine) {
            TreeNode<S> root = TreeNode.root(problem.start());
            journal.planted(root);
            tree.grow(root);
        }
    }

    /** Selects, claims and writes down the next rollout; empty when there will be none. */
    private Optional<RolloutWalk<S, A>> begin(Workplace<S, A> workplace) {
        return tree.lock().locked(() -> {
            tree.lock().await(() -> isOver() || select().isPresent());
            return isOver() ? Optional.empty() : select().map(path -> begin(workplace, path));
        });
    }

    private boolean isOver() {
        return failure != null || reasonToEnd().isPresent();
    }

    private RolloutWalk<S, A> begin(Workplace<S, A> workplace, List<EdgeId> path) {
        boolean greedy = isFirst();
        Rollout rollout = Rollout.running(tree.traffic().nextNumber(), path);
        try {
            journal.started(rollout);
        } catch (RuntimeException | Error thrown) {
            note(thrown);
            throw thrown;
        }
        tree.begin(rollout);
        return new RolloutWalk<>(workplace, rollout, greedy);
    }

    /** Returns where the next rollout goes; empty while only rollouts under way can tell. */
    private Optional<List<EdgeId>> select() {
        Traffic traffic = tree.traffic();
        int running = traffic.count(RolloutStatus.RUNNING);
        boolean budgetTaken = running + traffic.count(RolloutStatus.FINISHED)
                >= settings.budget().rollouts();
        if (!tree.isPlanted() || budgetTaken || (running > 0 && !tree.isInner(tree.root()))) {
            return Optional.empty();
        }
        return isFirst() ? Optional.of(List.of()) : new Selector<>(tree, ucb1).select();
    }

    /** Returns whether every rollout so far was abandoned: the first that is not takes the greedy path. */
    private boolean isFirst() {
        return tree.traffic().count(RolloutStatus.RUNNING) + tree.traffic().count(RolloutStatus.FINISHED) == 0;
    }
}
