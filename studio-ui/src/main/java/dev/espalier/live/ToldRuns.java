package dev.espalier.live;

import dev.espalier.webagent.AgentRun;
import dev.espalier.webagent.AgentRun.RunStatus;
import dev.espalier.webagent.AgentRuns;
import dev.espalier.webagent.PolicyVersion;
import dev.espalier.webagent.RunId;
import dev.espalier.webagent.RunSettings;
import dev.espalier.webagent.WebTask;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Writes down first how runs stand, and tells who watches then. */
record ToldRuns(AgentRuns runs, LiveRuns live) implements AgentRuns {

    @Override
    public AgentRun begin(RunId id, WebTask task, PolicyVersion policy, RunSettings settings, Instant at) {
        return told(runs.begin(id, task, policy, settings, at));
    }

    @Override
    public AgentRun queue(WebTask task, PolicyVersion policy, RunSettings settings, Instant at) {
        return told(runs.queue(task, policy, settings, at));
    }

    @Override
    public AgentRun end(AgentRun seen, RunStatus status, String note, Instant at) {
        return told(runs.end(seen, status, note, at));
    }

    @Override
    public AgentRun reopen(AgentRun seen) {
        return told(runs.reopen(seen));
    }

    @Override
    public AgentRun requeue(AgentRun seen) {
        return told(runs.requeue(seen));
    }

    @Override
    public void pairsRead(RunId run, Instant at) {
        runs.pairsRead(run, at);
        live.changed(run);
    }

    @Override
    public List<AgentRun> unread() {
        return runs.unread();
    }

    private AgentRun told(AgentRun run) {
        live.changed(run.id());
        return run;
    }

    @Override
    public Optional<AgentRun> find(RunId run) {
        return runs.find(run);
    }

    @Override
    public Optional<AgentRun> numbered(int number) {
        return runs.numbered(number);
    }

    @Override
    public List<AgentRun> all() {
        return runs.all();
    }
}
