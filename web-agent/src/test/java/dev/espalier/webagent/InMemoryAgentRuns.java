package dev.espalier.webagent;

import dev.espalier.webagent.AgentRun.Ending;
import dev.espalier.webagent.AgentRun.RunStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

public class InMemoryAgentRuns implements AgentRuns {

    private final List<AgentRun> runs = new ArrayList<>();
    private final Set<TaskId> trainTasks = new HashSet<>();
    private final Map<RunId, Instant> read = new HashMap<>();

    @Override
    public synchronized AgentRun begin(RunId id, WebTask task, PolicyVersion policy, RunSettings settings, Instant at) {
        return add(
                task,
                new AgentRun(
                        id, runs.size() + 1, task.id(), policy.id(), settings, RunStatus.RUNNING, at, Ending.NONE));
    }

    @Override
    public synchronized AgentRun queue(WebTask task, PolicyVersion policy, RunSettings settings, Instant at) {
        return add(
                task,
                new AgentRun(
                        RunId.next(),
                        runs.size() + 1,
                        task.id(),
                        policy.id(),
                        settings,
                        RunStatus.QUEUED,
                        at,
                        Ending.NONE));
    }

    private AgentRun add(WebTask task, AgentRun run) {
        if (task.split() == Split.TRAIN) {
            trainTasks.add(task.id());
        }
        runs.add(run);
        return run;
    }

    @Override
    public synchronized AgentRun end(AgentRun seen, RunStatus status, String note, Instant at) {
        return replace(seen, status, new Ending(at, note));
    }

    @Override
    public synchronized AgentRun reopen(AgentRun seen) {
        return replace(seen, RunStatus.RUNNING, Ending.NONE);
    }

    @Override
    public synchronized AgentRun requeue(AgentRun seen) {
        return replace(seen, RunStatus.QUEUED, Ending.NONE);
    }

    private AgentRun replace(AgentRun seen, RunStatus status, Ending ending) {
        var old = find(seen.id()).orElseThrow();
        if (old.status() != seen.status()) {
            throw RunBusyException.noLonger(seen);
        }
        var next = new AgentRun(
                old.id(), old.number(), old.task(), old.policy(), old.settings(), status, old.startedAt(), ending);
        runs.set(old.number() - 1, next);
        return next;
    }

    @Override
    public synchronized void pairsRead(RunId run, Instant at) {
        read.put(run, at);
    }

    @Override
    public synchronized List<AgentRun> unread() {
        return runs.stream()
                .filter(run -> run.status() == RunStatus.DONE && trainTasks.contains(run.task()) && !isRead(run))
                .toList();
    }

    private boolean isRead(AgentRun run) {
        var at = read.get(run.id());
        var ended = run.ending().at();
        return at != null && (ended == null || !at.isBefore(ended));
    }

    @Override
    public synchronized Optional<AgentRun> find(RunId id) {
        return runs.stream().filter(run -> run.id().equals(id)).findFirst();
    }

    @Override
    public synchronized Optional<AgentRun> numbered(int number) {
        return runs.stream().filter(run -> run.number() == number).findFirst();
    }

    @Override
    public synchronized List<AgentRun> all() {
        return List.copyOf(runs);
    }
}
