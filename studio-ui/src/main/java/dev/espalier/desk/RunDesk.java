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
import dev.espalier.webagent.RunId;
import dev.espalier.webagent.Split;
import dev.espalier.webagent.WebTask;
import dev.espalier.webagent.WebTasks;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works on runs in the background, each in a browser of its own, in the order in which they were asked for. What is asked
 * for is stored before anything is done, so that a studio that starts anew goes on with its queue. May be shared between
 * threads.
 */
public final class RunDesk implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunDesk.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Stores stores;
    private final Practice practice;
    private final PairReader pairs;
    private final LiveRuns live;
    private final ExecutorService workers;
    private final Map<RunId, Attempt> attempts = new ConcurrentHashMap<>();

    /** What the desk looks things up in. */
    record Stores(WebTasks tasks, AgentRuns runs, Agents agents, InstantSource clock) {}

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
        for (var run : stores.runs().all()) {
            if (run.status() == RunStatus.RUNNING) {
                stores.runs()
                        .end(
                                run.id(),
                                RunStatus.PAUSED,
                                "the program ended while it ran",
                                stores.clock().instant());
            }
            if (run.status() == RunStatus.QUEUED) {
                enqueue(run, false);
            }
        }
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
        queued.forEach(run -> enqueue(run, launch.extractsPairs()));
        return queued;
    }

    private WebTask task(int number) {
        return stores.tasks()
                .numbered(number)
                .orElseThrow(() -> new RequestRefusedException("there is no task %d".formatted(number)));
    }

    /** Asks a run to stop at its next step, to go on later from what is stored by then. */
    public void pause(AgentRun run) {
        stop(run, RunStatus.PAUSED);
    }

    /** Asks a run to stop at its next step, for good unless somebody resumes it. */
    public void cancel(AgentRun run) {
        stop(run, RunStatus.CANCELLED);
    }

    private void stop(AgentRun run, RunStatus as) {
        var attempt = attempts.get(run.id());
        if (attempt != null) {
            attempt.stop(as);
        }
        if (run.status() == RunStatus.QUEUED || (attempt == null && run.status() == RunStatus.RUNNING)) {
            stores.runs().end(run.id(), as, "by hand", stores.clock().instant());
        }
        live.changed(run.id());
    }

    /**
     * Queues a run again that stopped before its end.
     *
     * @throws RequestRefusedException when it is at work, or its site, critic or judge is no longer the same
     */
    public AgentRun resume(AgentRun run) {
        if (attempts.containsKey(run.id())) {
            throw new RequestRefusedException("run %d is at work; wait until it has stopped".formatted(run.number()));
        }
        practice.refuseOthers(run);
        var queued = stores.runs().requeue(run.id());
        enqueue(queued, true);
        live.changed(run.id());
        return queued;
    }

    /** Returns true while a run was asked to stop and has not. */
    public boolean isStopping(AgentRun run) {
        return Optional.ofNullable(attempts.get(run.id()))
                .filter(Attempt::stopping)
                .isPresent();
    }

    /** Returns true when a worker is at the run, or will be. */
    public boolean has(AgentRun run) {
        return attempts.containsKey(run.id());
    }

    private void enqueue(AgentRun run, boolean extractsPairs) {
        var attempt = new Attempt(extractsPairs, live);
        attempts.put(run.id(), attempt);
        workers.execute(() -> {
            try {
                work(run.id(), attempt);
            } finally {
                attempts.remove(run.id(), attempt);
                live.changed(run.id());
            }
        });
    }

    /** A run that fails says so in its row; the worker goes on with the next. */
    private void work(RunId id, Attempt attempt) {
        var run = stores.runs().find(id).orElseThrow();
        if (run.status() != RunStatus.QUEUED || attempt.stopping()) {
            return;
        }
        var task = stores.tasks().find(run.task()).orElseThrow();
        try (var browser = practice.browser(task.site())) {
            var report = practice.resume(run, browser, attempt);
            if (report.run().status() == RunStatus.DONE && attempt.extractsPairs() && task.split() == Split.TRAIN) {
                var _ = pairs.read(report.run(), PairRule.DEFAULT);
            }
        } catch (RuntimeException e) {
            LOG.error("run failed run={}", run.number(), e);
            failIfNobodySaidSo(id, e);
        }
    }

    private void failIfNobodySaidSo(RunId id, RuntimeException failure) {
        var run = stores.runs().find(id).orElseThrow();
        if (run.status() == RunStatus.QUEUED || run.status() == RunStatus.RUNNING) {
            stores.runs()
                    .end(
                            id,
                            RunStatus.FAILED,
                            String.valueOf(failure.getMessage()),
                            stores.clock().instant());
        }
    }

    /** Pauses what is at work and waits for it; what is queued stays queued. */
    @Override
    public void close() {
        workers.shutdown();
        attempts.values().forEach(attempt -> attempt.stop(RunStatus.PAUSED));
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
