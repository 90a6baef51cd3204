package dev.espalier.desk;

import dev.espalier.datasets.Extraction;
import dev.espalier.mcts.PairRule;
import dev.espalier.practice.Agents;
import dev.espalier.practice.PairReader;
import dev.espalier.practice.Practice;
import dev.espalier.webagent.AgentRun;
import dev.espalier.webagent.WebTask;
import dev.espalier.webagent.search.RunWatcher;
import java.util.List;
import java.util.Optional;

/** Runs on declared sites, with a browser each. May be shared between threads. */
record PracticedWork(Practice practice, Agents agents, PairReader pairs) implements RunWork {

    @Override
    public List<AgentRun> queue(List<WebTask> tasks, Launch launch) {
        return practice.queue(tasks, agents.named(launch.policy()), launch.plan());
    }

    @Override
    public void refuseOthers(AgentRun run) {
        practice.refuseOthers(run);
    }

    @Override
    public AgentRun resume(AgentRun run, WebTask task) {
        try (var browser = practice.browser(task.site())) {
            return practice.resume(run, browser, RunWatcher.NONE).run();
        }
    }

    @Override
    public Optional<Extraction> readPairs(AgentRun run) {
        return pairs.read(run, PairRule.DEFAULT);
    }
}
