package dev.espalier.desk;

import dev.espalier.datasets.Extraction;
import dev.espalier.datasets.RequestRefusedException;
import dev.espalier.webagent.AgentRun;
import dev.espalier.webagent.AgentRun.RunStatus;
import dev.espalier.webagent.AgentRuns;
import dev.espalier.webagent.RunBusyException;
import dev.espalier.webagent.RunId;
import dev.espalier.webagent.Split;
import dev.espalier.webagent.WebTask;
import dev.espalier.webagent.WebTasks;
import dev.espalier.webagent.search.AgentRunner;
import dev.espalier.webagent.search.RunsAtWork;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works on runs in the background, each in a browser of its own, in the order in which they were asked for. What is asked
 * for is stored before anything is done, so that a studio that starts anew goes on with its queue. The pairs of a train task
 * are read as soon as its search is done. What the database did not tell is asked again after a while. May be shared between
 * threads.
 */
public final class RunDesk implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunDesk.class);
    private static final Set<RunStatus> STOPPABLE = EnumSet.of(RunStatus.QUEUED, RunStatus.RUNNING, RunStatus.PAUSED);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Stores stores;
    private final RunWork work;
    private final Consumer<RunId> told;
    private final Pace pace;
    private final ExecutorService workers;
    private final ScheduledExecutorService later = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("desk-later").daemon().factory(), new DiscardPolicy());
    private final Readings readings;
    private volatile boolean closing;

    /** True while runs cannot be looked up, so that a lost database is logged once and not for each that is queued. */
    private volatile boolean failing;

    /** What the desk looks things up in. */
    record Stores(WebTasks tasks, AgentRunner.Runs runs, InstantSource clock) {}

    /**
     * How much is done at once, and how soon again.
     *
     * @param browsers at work at once, 1 or more
     * @param again until what did not work for want of the database is tried again
     */
    record Pace(int browsers, Duration again) {}

    /** @param told of each run that was worked on */
    RunDesk(Stores stores, RunWork work, Consumer<RunId> told, Pace pace) {
        this.stores = stores;
        this.work = work;
        this.told = told;
        this.pace = pace;
        this.readings = new Readings(work, told);
        this.workers = Executors.newFixedThreadPool(
                pace.browsers(), Thread.ofPlatform().name("desk-", 1).factory());
    }

    /**
     * Takes up what an earlier studio left: goes on with its queue, pauses what it was at when it was killed, and reads the
     * pairs of searches that were done and not read.
     */
    void takeUp() {
        for (var run : runs().all()) {
            if (run.status() == RunStatus.RUNNING) {
                end(run, RunStatus.PAUSED, "the program ended while it ran");
            }
            if (run.status() == RunStatus.QUEUED) {
                enqueue(run.id());
            }
        }
        for (var run : runs().unread()) {
            workers.execute(() -> readUnlessClosing(run));
        }
    }

    private void readUnlessClosing(AgentRun run) {
        if (!closing) {
            readings.readOrNote(run);
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
        var tasks = launch.tasks().stream().map(this::task).toList();
        var queued = work.queue(tasks, launch);
        queued.forEach(run -> enqueue(run.id()));
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
        told.accept(run.id());
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
        work.refuseOthers(run);
        var queued = runs().requeue(run);
        enqueue(queued.id());
        return queued;
    }

    /** Returns true while a run was asked to stop and has not. */
    public boolean isStopping(AgentRun run) {
        return atWork().isStopping(run.id());
    }

    private void enqueue(RunId id) {
        workers.execute(() -> {
            try {
                take(id);
            } finally {
                told.accept(id); // its pairs are there too
            }
        });
    }

    /** A run that cannot be looked up stays queued, and has its turn after a while. */
    private void take(RunId id) {
        if (closing) {
            return;
        }
        try {
            var run = runs().find(id).orElseThrow();
            var task = stores.tasks().find(run.task()).orElseThrow();
            failing = false;
            if (run.status() == RunStatus.QUEUED) {
                search(run, task);
            }
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.error("a queued run could not be looked up, and has its turn again later run={}", id, e);
            }
            failing = true;
            afterAWhile(() -> enqueue(id));
        }
    }

    /** A run that fails says so in its row; the worker goes on with the next. */
    private void search(AgentRun run, WebTask task) {
        try {
            var ended = work.resume(run, task);
            if (ended.status() == RunStatus.DONE && task.split() == Split.TRAIN) {
                readings.readOrNote(ended);
            }
        } catch (RunBusyException e) {
            LOG.info("somebody else took or changed it run={}", run.number(), e);
        } catch (RuntimeException e) {
            LOG.error("run failed run={}", run.number(), e);
            failIfNobodySaidSo(run.id(), e);
        }
    }

    /** What took the run may keep its end from being written too; it would count as at work until the next start. */
    private void failIfNobodySaidSo(RunId id, RuntimeException failure) {
        try {
            var run = runs().find(id).orElseThrow();
            if (isLeft(run)) {
                end(run, RunStatus.FAILED, String.valueOf(failure.getMessage()));
            }
        } catch (RunBusyException e) {
            LOG.info("somebody else changed it run={}", id, e);
        } catch (RuntimeException e) {
            LOG.warn("the end of a run could not be written, and will be later run={}", id, e);
            afterAWhile(() -> failIfNobodySaidSo(id, failure));
        }
    }

    private boolean isLeft(AgentRun run) {
        return run.status() == RunStatus.QUEUED || (run.status() == RunStatus.RUNNING && !atWork().has(run.id()));
    }

    /** Once the desk is closed, nothing is done any more: the next studio takes up what is left. */
    private void afterAWhile(Runnable deed) {
        var _ = later.schedule(deed, pace.again().toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Reads the pairs of a run that nobody is at; reading them again changes nothing that is the same.
     *
     * @return empty when the run has not seen its first page
     * @throws RequestRefusedException when its task is not a train task
     * @throws RunBusyException when somebody is at it
     */
    public Optional<Extraction> readPairs(AgentRun run) {
        return readings.read(run);
    }

    /** Returns why a run's pairs could not be read when its search was done; empty when they were, or were not yet to be. */
    public Optional<String> whyUnread(AgentRun run) {
        return readings.whyFailed(run);
    }

    private void end(AgentRun run, RunStatus as, String note) {
        runs().end(run, as, note, stores.clock().instant());
    }

    /** Pauses what is at work and waits for it; what is queued stays queued. */
    @Override
    public void close() {
        closing = true;
        later.shutdownNow();
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
