package dev.espalier.quickstart;

import dev.espalier.datasets.RequestRefusedException;
import dev.espalier.practice.Practice;
import dev.espalier.webagent.AgentRun;
import dev.espalier.webagent.AgentRun.RunStatus;
import dev.espalier.webagent.SearchTrees;
import dev.espalier.webagent.WebTask;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Measures a policy on held-out tasks: one search a task, whose first rollout is the policy's greedy path. */
final class Measuring {

    private static final Duration ANY_TIME = Duration.ofDays(1);

    private final Practice practice;
    private final SearchTrees trees;

    Measuring(Practice practice, SearchTrees trees) {
        this.practice = practice;
        this.trees = trees;
    }

    /** A task with the run that measured it and what its finished rollouts came to. */
    record Measured(WebTask task, AgentRun run, List<Attempt> attempts) {}

    /** Returns what was measured, in the order of the tasks; less when it was cancelled. */
    List<Measured> measure(List<WebTask> tasks, Crew crew, QuickstartOptions options, Pace pace) {
        pace.enter(new Pace.Stage(
                "measuring on held-out tasks", tasks.size() * options.rollouts(), ANY_TIME, Harvest.PATIENCE));
        var measured = new ConcurrentSkipListMap<Integer, Measured>();
        var next = new AtomicInteger();
        crew.workers()
                .<Integer>work(
                        () -> Optional.of(next.getAndIncrement()).filter(at -> at < tasks.size() && !pace.cancelled()),
                        (at, browser) -> {
                            var task = tasks.get(at);
                            var run = practice.work(task, crew.agent(), options.heldOutPlan(at), browser, pace)
                                    .run();
                            refuseIfStopped(run, pace);
                            measured.put(at, new Measured(task, run, Attempt.of(trees.rollouts(run.id()))));
                            pace.finish(String.valueOf(tasks.size()));
                        });
        return List.copyOf(measured.values());
    }

    /** What was measured with fewer rollouts than the others must not stand beside them. */
    private static void refuseIfStopped(AgentRun run, Pace pace) {
        if (run.status() != RunStatus.DONE && !pace.cancelled()) {
            throw new RequestRefusedException(
                    "run %d was stopped while it was measured, so its figures would rest on fewer rollouts; start the quickstart again"
                            .formatted(run.number()));
        }
    }
}
