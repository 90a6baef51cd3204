package dev.espalier.desk;

import dev.espalier.datasets.RequestRefusedException;
import dev.espalier.live.LiveRuns;
import dev.espalier.mcts.PairRule;
import dev.espalier.practice.Agents;
import dev.espalier.practice.PairReader;
import dev.espalier.practice.Practice;
import dev.espalier.webagent.AgentRun;
import dev.espalier.webagent.AgentRun.RunStatus;
import dev.espalier.webagent.AgentRuns;
import dev.espalier.webagent.RunBusyException;
import dev.espalier.webagent.RunId;
import dev.espalier.webagent.Split;
import dev.espalier.webagent.WebTask;
import dev.espalier.webagent.WebTasks;
import dev.espalier.webagent.search.AgentRunner;
import dev.espalier.webagent.search.RunWatcher;
import dev.espalier.webagent.search.RunsAtWork;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works on runs in the background, each in a browser of its own, in the order in which they were asked for. What is asked
 * for is stored before anything is done, so that a studio that starts anew goes on with its queue. The pairs of a train task
 * are read as soon as its search is done. May be shared between threads.
 */
public final class RunDesk implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunDesk.class);
    private static final Set<RunStatus> STOPPABLE = EnumSet.of(RunStatus.QUEUED, RunStatus.RUNNING, RunStatus.PAUSED);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Stores stores;
    private final Practice practice;
    private final PairReader pairs;
    private final LiveRuns live;
    private final ExecutorService workers;
    private volatile boolean closing;

    /** What the desk looks things up in. */
    record Stores(WebTasks tasks, AgentRunner.Runs runs, Agents agents, InstantSource clock) {}

    /** @param browsers at work at once, 1 or more */
    RunDesk(Stores stores, Practice practice, PairReader pairs, LiveRuns live, int browsers) {
        this.stores = stores;
        this.practice = practice;
        this.pairs = pairs;
        this.live = live;
        this.workers = Executors.newFixedThreadPool(
                browsers, Thread.ofPlatform().name("desk-", 1).factory());
    }

    /** Takes up what an earlier studio left: goes on with its queue, and pauses what it was at when it was killed. */
    void takeUp() {
        for (var run : runs().all()) {
            if (run.status() == RunStatus.RUNNING) {
                end(run, RunStatus.PAUSED, "the program ended while it ran");
            }
            if (run.status() == RunStatus.QUEUED) {
                enqueue(run);
            }
        }
    }

    private AgentRuns runs() {
        return stores.runs().stored();
    }

    private RunsAtWork atWork() {
        return stores.runs().atWork();
    }

    /**
     * Queues a run for each task.
     *
     * @throws RequestRefusedException when a task or the policy is unknown; then nothing is queued
     * @throws dev.espalier.webagent.BrowserException when there is no browser that runs; then nothing is queued
     */
    public List<AgentRun> launch(Launch launch) {
        var agent = stores.agents().named(launch.policy());
        var tasks = launch.tasks().stream().map(this::task).toList();
        var queued = practice.queue(tasks, agent, launch.plan());
        queued.forEach(this::enqueue);
        return queued;
    }

    private WebTask task(int number) {
        return stores.tasks()
                .numbered(number)
                .orElseThrow(() -> new RequestRefusedException("there is no task %d".formatted(number)));
    }

    /**
     * Asks a run to stop at its next step, whoever is at it, to go on later from what is stored by then.
     *
     * @throws dev.espalier.webagent.RunBusyException when it is no longer what it was when the caller looked
     */
    public void pause(AgentRun run) {
        stop(run, RunStatus.PAUSED);
    }

    /**
     * Asks a run to stop at its next step, whoever is at it, for good unless somebody resumes it.
     *
     * @throws dev.espalier.webagent.RunBusyException when it is no longer what it was when the caller looked
     */
    public void cancel(AgentRun run) {
        stop(run, RunStatus.CANCELLED);
    }

    private void stop(AgentRun run, RunStatus as) {
        if (!STOPPABLE.contains(run.status())) {
            throw new RequestRefusedException("run %d has ended; there is nothing to stop".formatted(run.number()));
        }
        if (!atWork().stop(run.id(), as)) {
            end(run, as, "by hand");
        }
        live.changed(run.id());
    }

    /**
     * Queues a run again that stopped before its end.
     *
     * @throws RequestRefusedException when its site, critic or judge is no longer the same
     * @throws RunBusyException when somebody is at it
     */
    public AgentRun resume(AgentRun run) {
        if (atWork().has(run.id())) {
            throw RunBusyException.atWork(run);
        }
        practice.refuseOthers(run);
        var queued = runs().requeue(run);
        enqueue(queued);
        return queued;
    }

    /** Returns true while a run was asked to stop and has not. */
    public boolean isStopping(AgentRun run) {
        return atWork().isStopping(run.id());
    }

    private void enqueue(AgentRun run) {
        workers.execute(() -> {
            try {
                work(run.id());
            } finally {
                live.changed(run.id()); // its pairs are there too
            }
        });
    }

    /** A run that fails says so in its row; the worker goes on with the next. */
    private void work(RunId id) {
        var run = runs().find(id).orElseThrow();
        if (closing || run.status() != RunStatus.QUEUED) {
            return;
        }
        var task = stores.tasks().find(run.task()).orElseThrow();
        try (var browser = practice.browser(task.site())) {
            var report = practice.resume(run, browser, RunWatcher.NONE);
            if (report.run().status() == RunStatus.DONE && task.split() == Split.TRAIN) {
                var _ = pairs.read(report.run(), PairRule.DEFAULT);
            }
        } catch (RunBusyException e) {
            LOG.info("somebody else took or changed it run={}", run.number(), e);
        } catch (RuntimeException e) {
            LOG.error("run failed run={}", run.number(), e);
            failIfNobodySaidSo(id, e);
        }
    }

    private void failIfNobodySaidSo(RunId id, RuntimeException failure) {
        var run = runs().find(id).orElseThrow();
        if (run.status() == RunStatus.QUEUED) {
            end(run, RunStatus.FAILED, String.valueOf(failure.getMessage()));
        }
    }

    private void end(AgentRun run, RunStatus as, String note) {
        runs().end(run, as, note, stores.clock().instant());
    }

    /** Pauses what is at work and waits for it; what is queued stays queued. */
    @Override
    public void close() {
        closing = true;
        workers.shutdown();
        atWork().pauseAll();
        try {
            if (!workers.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("runs did not stop in time seconds={}", PATIENCE.toSeconds());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        workers.shutdownNow();
    }
}
