package dev.espalier.live;

import dev.espalier.webagent.AgentRun;
import dev.espalier.webagent.AgentRun.RunStatus;
import dev.espalier.webagent.AgentRuns;
import dev.espalier.webagent.JudgedRollout;
import dev.espalier.webagent.RunId;
import dev.espalier.webagent.RunLines;
import dev.espalier.webagent.RunQuery;
import dev.espalier.webagent.SearchTrees;
import dev.espalier.webagent.TreeMark;
import dev.espalier.webagent.TreeViews;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All runs that somebody watches. Many viewers of one run share one stream: what changed is read once, and written as JSON
 * once. What nobody watches costs nothing. May be shared between threads.
 */
public final class LiveRuns implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveRuns.class);
    private static final Duration BETWEEN = Duration.ofMillis(500);
    private static final Duration BETWEEN_NEWS = Duration.ofSeconds(1);

    private final TreeViews trees;
    private final AgentRuns runs;
    private final RunLines lines;
    private final Clock clock;
    private final Map<RunId, LiveRun> watched = new ConcurrentHashMap<>();
    private final RunNews news = new RunNews();
    private final RunNews standings = new RunNews();
    /** True while telling fails, so that a lost database is logged once; the teller's thread alone uses it. */
    private boolean failing;

    private final ScheduledExecutorService teller = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("live-runs").daemon().factory());

    public LiveRuns(TreeViews trees, AgentRuns runs, RunLines lines, Clock clock) {
        this.trees = trees;
        this.runs = runs;
        this.lines = lines;
        this.clock = clock;
        var _ = teller.scheduleWithFixedDelay(
                this::tell, BETWEEN.toMillis(), BETWEEN.toMillis(), TimeUnit.MILLISECONDS);
        var _ = teller.scheduleWithFixedDelay(
                this::tellNews, BETWEEN_NEWS.toMillis(), BETWEEN_NEWS.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Watches until it is closed. */
    public interface Watch extends AutoCloseable {

        @Override
        void close();
    }

    /** Tells a viewer what happens to a run from now on. */
    public Watch watch(RunId run, Viewer viewer) {
        watched.compute(run, (_, live) -> {
            var there = live == null ? new LiveRun(clock.millis()) : live;
            there.viewers().add(viewer);
            return there;
        });
        return () -> watched.computeIfPresent(run, (_, live) -> {
            live.viewers().remove(viewer);
            return live.viewers().isEmpty() ? null : live;
        });
    }

    /**
     * Tells somebody which runs moved, at most once a second: those that were asked for, began, went on by a rollout, ended
     * or wait.
     *
     * @param viewer called on a thread that serves all viewers: whoever is slow must hand over
     */
    public Watch watchAll(Consumer<Set<RunId>> viewer) {
        return news.watch(viewer);
    }

    /** Tells somebody which runs stand otherwise than they did, at most once a second; like {@link #watchAll} but for rollouts. */
    public Watch watchStandings(Consumer<Set<RunId>> viewer) {
        return standings.watch(viewer);
    }

    /** Returns a run's whole tree out of its rows, with the number of the last change it holds. */
    public Drawing snapshot(AgentRun run) {
        var live = Optional.ofNullable(watched.get(run.id()));
        long seq = live.map(LiveRun::seq).orElse(0L); // before the rows are read: what comes later is told again
        return new Drawing(
                seq, isRunning(run), live.map(LiveRun::path).orElse(List.of()), drawn(run, trees.marks(run.id())));
    }

    /** Returns stores of trees that tell of what is written to them. */
    public SearchTrees telling(SearchTrees stores) {
        return new ToldTrees(stores, this);
    }

    /** Returns a store of runs that tells how they stand. */
    public AgentRuns telling(AgentRuns stored) {
        return new ToldRuns(stored, this);
    }

    /** Returns a run if somebody watches it. */
    Optional<LiveRun> watched(RunId run) {
        return Optional.ofNullable(watched.get(run));
    }

    /** Notes that a run began, ended, or waits. */
    public void changed(RunId run) {
        news.moved(run);
        standings.moved(run);
        watched(run).ifPresent(LiveRun::restate);
    }

    /** Notes that a rollout of a run began or ended. */
    void rolled(RunId run) {
        news.moved(run);
    }

    private void tellNews() {
        news.tell();
        standings.tell();
    }

    /** One run that cannot be told must not keep the others from being told, now or later. */
    private void tell() {
        watched.forEach((id, live) -> {
            var taken = live.take();
            if (taken.isNone()) {
                return;
            }
            try {
                tell(id, live, taken);
                failing = false;
            } catch (RuntimeException e) {
                live.putBack(taken);
                if (!failing) {
                    LOG.error("viewers of a run were not told, and will be later run={}", id, e);
                }
                failing = true;
            }
        });
    }

    private void tell(RunId id, LiveRun live, LiveRun.News taken) {
        var run = live.run(taken, () -> runs.find(id).orElseThrow());
        var nodes = taken.marks().isEmpty() ? List.<DrawnNode>of() : drawn(run, changed(id, taken.marks()));
        var messages = Drawing.messages(live.seq() + 1, isRunning(run), taken.path(), nodes);
        var advance = taken.isAdvanced() ? advance(run, taken) : null;
        live.number(messages.size());
        live.viewers().forEach(viewer -> tell(viewer, messages, advance));
    }

    /** The root counts what went through its edges: where one of those is another, so is it. */
    private List<TreeMark> changed(RunId id, Set<UUID> marks) {
        var read = trees.marks(id, marks);
        var roots = read.stream()
                .filter(mark -> mark.depth() == 1)
                .map(TreeMark::parent)
                .filter(root -> root != null && !marks.contains(root))
                .collect(Collectors.toSet());
        if (roots.isEmpty()) {
            return read;
        }
        var all = new ArrayList<>(trees.marks(id, roots)); // parents come first
        all.addAll(read);
        return all;
    }

    /** A viewer who cannot be told is no reason not to tell the next. */
    private static void tell(Viewer viewer, List<Change> changes, @Nullable Advance advance) {
        try {
            viewer.told(changes, advance);
        } catch (RuntimeException e) {
            LOG.warn("a viewer of a run was not told viewer={}", viewer, e);
        }
    }

    private Advance advance(AgentRun run, LiveRun.News news) {
        var line = lines.page(RunQuery.onlyOf(run.number())).lines().getFirst();
        var rollouts = news.rollouts().isEmpty() ? List.<JudgedRollout>of() : trees.rollouts(run.id(), news.rollouts());
        return new Advance(run, line, rollouts);
    }

    private static List<DrawnNode> drawn(AgentRun run, List<TreeMark> marks) {
        var selection = run.settings().search().selection();
        return marks.stream().map(mark -> DrawnNode.of(mark, selection)).toList();
    }

    private static boolean isRunning(AgentRun run) {
        return run.status() == RunStatus.RUNNING;
    }

    @Override
    public void close() {
        teller.shutdownNow();
    }
}
