package dev.espalier.practice;

import dev.espalier.datasets.RequestRefusedException;
import dev.espalier.webagent.AgentRun;
import dev.espalier.webagent.Browser;
import dev.espalier.webagent.RunSettings.BrowserSettings;
import dev.espalier.webagent.WebTask;
import dev.espalier.webagent.WebTasks;
import dev.espalier.webagent.search.Agent;
import dev.espalier.webagent.search.AgentRunner;
import dev.espalier.webagent.search.AgentRunner.Assignment;
import dev.espalier.webagent.search.RunReport;
import dev.espalier.webagent.search.RunWatcher;
import dev.espalier.webagent.search.Workers;
import java.util.Collection;
import java.util.List;

/** Works on tasks of declared sites. May be shared between threads, each with a browser of its own. */
public final class Practice {

    private final WebTasks tasks;
    private final Worlds worlds;
    private final Agents agents;
    private final AgentRunner runner;
    private final Browser.Launcher launcher;

    Practice(WebTasks tasks, Worlds worlds, Agents agents, AgentRunner runner, Browser.Launcher launcher) {
        this.tasks = tasks;
        this.worlds = worlds;
        this.agents = agents;
        this.runner = runner;
        this.launcher = launcher;
    }

    /** Returns a browser of the calling thread that reaches a site and nothing else. */
    public Browser browser(String site) {
        worlds.of(site);
        return launcher.launch(BrowserSettings.DEFAULT);
    }

    /** Returns workers whose browsers reach the sites and nothing else. */
    public Workers workers(int count, Collection<String> sites) {
        sites.forEach(worlds::of);
        return new Workers(count, launcher, BrowserSettings.DEFAULT);
    }

    /**
     * Begins a run and works until its search ends.
     *
     * @param browser the calling thread's
     */
    public RunReport work(WebTask task, Agent agent, SearchPlan plan, Browser browser, RunWatcher watcher) {
        var assignment = new Assignment(task, worlds.of(task.site()), agent);
        var settings = plan.settings(assignment, BrowserSettings.DEFAULT, runner.software(browser));
        return runner.begin(assignment, settings, browser, watcher);
    }

    /**
     * Stores runs that {@link #resume} will work on, with nothing done yet. One browser is launched, to note its version.
     *
     * @throws dev.espalier.webagent.BrowserException when there is no browser that runs; then nothing is stored
     */
    public List<AgentRun> queue(List<WebTask> asked, Agent agent, SearchPlan plan) {
        var assignments = asked.stream()
                .map(task -> new Assignment(task, worlds.of(task.site()), agent))
                .toList();
        try (var browser = launcher.launch(BrowserSettings.DEFAULT)) {
            var software = runner.software(browser);
            return assignments.stream()
                    .map(assignment ->
                            runner.queue(assignment, plan.settings(assignment, BrowserSettings.DEFAULT, software)))
                    .toList();
        }
    }

    /**
     * Goes on with a run where its rows end.
     *
     * @throws RequestRefusedException when its site, critic or judge is no longer the one it was begun with
     */
    public RunReport resume(AgentRun run, Browser browser, RunWatcher watcher) {
        return runner.resume(run, sameAsBegun(run), browser, watcher);
    }

    /** @throws RequestRefusedException when the run's site, critic or judge is no longer the one it was begun with */
    public void refuseOthers(AgentRun run) {
        sameAsBegun(run);
    }

    private Assignment sameAsBegun(AgentRun run) {
        var task = tasks.find(run.task())
                .orElseThrow(() -> new IllegalStateException(
                        "run %d works on task %s, which is not stored".formatted(run.number(), run.task())));
        var assignment = new Assignment(task, worlds.of(task.site()), agents.of(run.policy()));
        refuseOthers(run, assignment);
        return assignment;
    }

    private static void refuseOthers(AgentRun run, Assignment assignment) {
        var begun = run.settings();
        var agent = assignment.agent();
        same(
                run,
                "site",
                begun.oracle(),
                assignment.world().oracle(assignment.task()).version());
        same(run, "critic", begun.critic(), agent.critic().version());
        same(run, "judge", begun.ownJudge(), agent.ownJudge().version());
    }

    private static void same(AgentRun run, String what, String begun, String now) {
        if (!begun.equals(now)) {
            throw new RequestRefusedException("run %d was begun with another %s (%s, now %s); begin a new run instead"
                    .formatted(run.number(), what, begun, now));
        }
    }
}
