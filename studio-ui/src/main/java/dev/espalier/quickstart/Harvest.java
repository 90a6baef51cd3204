package dev.espalier.quickstart;

import dev.espalier.datasets.Extraction;
import dev.espalier.mcts.Evidence;
import dev.espalier.mcts.Rollout;
import dev.espalier.webagent.AgentRun;
import dev.espalier.webagent.WebTask;
import dev.espalier.webagent.search.RunWatcher;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The trees that were grown and the pairs read off them, and when there are enough. May be shared between threads. */
final class Harvest {

    /** How long trees are grown; those that are still growing then are cut off, but the first ones. */
    static final Duration PATIENCE = Duration.ofMinutes(4);

    static final int WANTED_PAIRS = 20;

    private static final int LEAST_TREES = 5;
    private static final int LEAST_TASKS = 3;

    /** Evidence that makes a pair count; what rests on the critic alone, or goes against it, does not. */
    private static final Set<Evidence> COUNTED = EnumSet.of(Evidence.OUTCOME, Evidence.BOTH);

    private final int mostTrees;
    private final Set<String> sites;
    private final InstantSource clock;
    private final Instant deadline;

    /** Guarded by this, as is the field below it. */
    private final List<Grown> trees = new ArrayList<>();

    private int begun;

    /** @param sites each of which must give pairs before there are enough */
    Harvest(int mostTrees, Set<String> sites, InstantSource clock) {
        this.mostTrees = mostTrees;
        this.sites = Set.copyOf(sites);
        this.clock = clock;
        this.deadline = clock.instant().plus(PATIENCE);
    }

    /** A grown tree and what was read off it. */
    record Grown(WebTask task, AgentRun run, Extraction extraction) {

        int counted() {
            return COUNTED.stream()
                    .mapToInt(kind -> extraction.evidence().getOrDefault(kind, 0))
                    .sum();
        }
    }

    /** Returns the index of the next task to grow a tree on; empty when there is none or no need. */
    synchronized Optional<Integer> next(int tasks) {
        boolean done = begun == Math.min(mostTrees, tasks) || isEnough() || isLate();
        return done ? Optional.empty() : Optional.of(begun++);
    }

    synchronized void add(Grown tree) {
        trees.add(tree);
    }

    /** Returns a watcher that tells another one everything, and also cuts trees off when time is up. */
    RunWatcher whileItLasts(RunWatcher told) {
        return new RunWatcher() {

            @Override
            public boolean cancelled() {
                return told.cancelled() || isLate();
            }

            @Override
            public String why() {
                return told.cancelled() ? told.why() : "the quickstart's time for trees was up";
            }

            @Override
            public void rolledOut(AgentRun run, Rollout rollout) {
                told.rolledOut(run, rollout);
            }
        };
    }

    private boolean isEnough() {
        return trees.size() >= LEAST_TREES
                && pairs() >= WANTED_PAIRS
                && fruitful().size() >= LEAST_TASKS
                && fruitful().stream().map(WebTask::site).toList().containsAll(sites);
    }

    private synchronized boolean isLate() {
        return trees.size() >= LEAST_TREES && clock.instant().isAfter(deadline);
    }

    synchronized List<Grown> trees() {
        return List.copyOf(trees);
    }

    /** Returns how many pairs count. */
    synchronized int pairs() {
        return trees.stream().mapToInt(Grown::counted).sum();
    }

    /** Returns the tasks that gave pairs that count. */
    synchronized Set<WebTask> fruitful() {
        return trees.stream()
                .filter(tree -> tree.counted() > 0)
                .map(Grown::task)
                .collect(Collectors.toSet());
    }

    /** Returns the numbers of the tasks that gave any pair: people may have judged those that rest on the critic alone. */
    synchronized Set<Integer> shippable() {
        return trees.stream()
                .filter(tree -> !tree.extraction().evidence().isEmpty())
                .map(tree -> tree.task().number())
                .collect(Collectors.toSet());
    }

    /** Returns how many pairs rest on which evidence; kinds without any are left out. */
    synchronized Map<Evidence, Integer> evidence() {
        var sums = new EnumMap<Evidence, Integer>(Evidence.class);
        trees.forEach(
                tree -> tree.extraction().evidence().forEach((kind, pairs) -> sums.merge(kind, pairs, Integer::sum)));
        return sums;
    }
}
