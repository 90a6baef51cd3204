package dev.espalier.webagent.search;

import dev.espalier.mcts.SearchEnd;
import dev.espalier.mcts.Tree;
import dev.espalier.mcts.TreeSearch;
import dev.espalier.webagent.AgentRun;
import dev.espalier.webagent.AgentRun.RunStatus;
import dev.espalier.webagent.AgentRuns;
import dev.espalier.webagent.Browser;
import dev.espalier.webagent.BrowserSession;
import dev.espalier.webagent.PageState;
import dev.espalier.webagent.PolicyVersions;
import dev.espalier.webagent.Proposal;
import dev.espalier.webagent.RunId;
import dev.espalier.webagent.RunJournal;
import dev.espalier.webagent.RunSettings;
import dev.espalier.webagent.RunSettings.Software;
import dev.espalier.webagent.SearchTrees;
import dev.espalier.webagent.WebTask;
import dev.espalier.webagent.World;
import java.time.InstantSource;

/** Works on tasks: begins a run, searches, and writes down how it ended; goes on with a run that was interrupted. */
public final class AgentRunner {

    private final AgentRuns runs;
    private final RunsAtWork atWork;
    private final SearchTrees trees;
    private final PolicyVersions policies;
    private final InstantSource clock;
    private final String program;

    /** @param program version of Espalier, for the record */
    public AgentRunner(Runs runs, SearchTrees trees, PolicyVersions policies, InstantSource clock, String program) {
        this.runs = runs.stored();
        this.atWork = runs.atWork();
        this.trees = trees;
        this.policies = policies;
        this.clock = clock;
        this.program = program;
    }

    /** Runs as they are stored, and those that somebody is at. */
    public record Runs(AgentRuns stored, RunsAtWork atWork) {}

    /** Returns the same runner, but for where it keeps its trees. */
    public AgentRunner storingIn(SearchTrees others) {
        return new AgentRunner(new Runs(runs, atWork), others, policies, clock, program);
    }

    /** Returns what a run in a browser is begun with; launches the browser when it is not running. */
    public Software software(Browser browser) {
        return new Software(program, browser.version());
    }

    /** What is to be worked on, and by whom. */
    public record Assignment(WebTask task, World world, Agent agent) {}

    /**
     * Begins a run and works until its search ends.
     *
     * @param browser the calling thread's
     * @throws IllegalArgumentException when the search is to be wider than one
     */
    public RunReport begin(Assignment assignment, RunSettings settings, Browser browser, RunWatcher watcher) {
        checkWidth(settings);
        var policy = policies.keep(assignment.agent().policy().version());
        var id = RunId.next();
        try (var turn = atWork.begin(id)) {
            var run = runs.begin(id, assignment.task(), policy, settings, clock.instant());
            return work(new Job(run, turn), assignment, browser, watcher);
        }
    }

    /** Stores a run that {@link #resume} will work on, with nothing done yet. */
    public AgentRun queue(Assignment assignment, RunSettings settings) {
        checkWidth(settings);
        var policy = policies.keep(assignment.agent().policy().version());
        return runs.queue(assignment.task(), policy, settings, clock.instant());
    }

    /**
     * Goes on with a run where its rows end; does nothing but end it again when its budget is spent.
     *
     * @throws IllegalArgumentException when the assignment is not the run's, or its search is wider than one
     * @throws dev.espalier.webagent.RunBusyException when somebody is at the run, or has changed it
     */
    public RunReport resume(AgentRun run, Assignment assignment, Browser browser, RunWatcher watcher) {
        if (!run.task().equals(assignment.task().id())) {
            throw new IllegalArgumentException("run %d works on another task than %d"
                    .formatted(run.number(), assignment.task().number()));
        }
        checkWidth(run.settings());
        var policy = policies.keep(assignment.agent().policy().version());
        if (!policy.id().equals(run.policy())) {
            throw new IllegalArgumentException(
                    "run %d was begun by another policy version; begin a new run instead".formatted(run.number()));
        }
        try (var turn = atWork.take(run)) {
            return work(new Job(runs.reopen(run), turn), assignment, browser, watcher);
        }
    }

    /** A thread that waits for another serves none of its pages meanwhile, which then see time pass and nothing answer. */
    private static void checkWidth(RunSettings settings) {
        int width = settings.search().width();
        if (width > 1) {
            throw new IllegalArgumentException(
                    "pages are searched by one thread a tree, but the width was %d; work on several trees at once instead"
                            .formatted(width));
        }
    }

    /** A run and the calling thread's turn at it. */
    private record Job(AgentRun run, RunsAtWork.Turn turn) {}

    private RunReport work(Job job, Assignment assignment, Browser browser, RunWatcher watcher) {
        var run = job.run();
        var cancelled = job.turn().cancelledBy(watcher);
        watcher.began(run);
        try {
            var end = search(job, assignment, browser, watcher);
            var status = end == SearchEnd.CANCELLED ? job.turn().stopsAs() : RunStatus.DONE;
            return new RunReport(end(job, status, end == SearchEnd.CANCELLED ? why(watcher) : end.name()), end);
        } catch (RuntimeException e) {
            // who interrupts a program takes its browser away too
            var status = cancelled.getAsBoolean() ? job.turn().stopsAs() : RunStatus.FAILED;
            endBecauseOf(e, job, status);
            throw e;
        }
    }

    /** A run that a person paused or cancelled says so by its status, and has nothing to add. */
    private static String why(RunWatcher watcher) {
        return watcher.cancelled() ? watcher.why() : "";
    }

    private AgentRun end(Job job, RunStatus status, String note) {
        return job.turn().end(() -> runs.end(job.run(), status, note, clock.instant()));
    }

    /** The first failure is the one to tell, even where the second keeps its end from being written. */
    private void endBecauseOf(RuntimeException failure, Job job, RunStatus status) {
        try {
            end(job, status, String.valueOf(failure.getMessage()));
        } catch (RuntimeException another) {
            failure.addSuppressed(another);
        }
    }

    private SearchEnd search(Job job, Assignment assignment, Browser browser, RunWatcher watcher) {
        var run = job.run();
        Tree<PageState, Proposal> tree = trees.find(run.id()).orElseGet(Tree::unplanted);
        var journal = trees.journal(run.id());
        var search = new TreeSearch<>(
                run.settings().search(),
                tree,
                journal,
                () -> problem(run, assignment, journal, new Borrowed(browser)),
                job.turn().cancelledBy(watcher),
                rollout -> watcher.rolledOut(run, rollout));
        return search.run();
    }

    private PageProblem problem(AgentRun run, Assignment assignment, RunJournal journal, Browser browser) {
        var visit = assignment.world().open(assignment.task());
        var wayBack = new WayBack(run.id(), visit, journal::restored, clock);
        var walker = new Walker(run, browser, visit, wayBack);
        return new PageProblem(assignment, run, walker, journal);
    }

    /** A browser that outlives the problem that uses it. */
    record Borrowed(Browser browser) implements Browser {

        @Override
        public BrowserSession session() {
            return browser.session();
        }

        @Override
        public String version() {
            return browser.version();
        }

        @Override
        public void close() {
            // its owner closes it
        }
    }
}
