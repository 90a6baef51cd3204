package dev.espalier.cli;

import dev.espalier.mcts.RolloutStatus;
import dev.espalier.webagent.AgentRun;
import dev.espalier.webagent.AgentRuns;
import dev.espalier.webagent.SearchTrees;
import dev.espalier.webagent.WebTasks;
import dev.espalier.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the runs. */
@Command(name = "list", description = "Lists the runs, oldest first.")
final class ListRunsCommand implements Runnable {

    private final HomeAccess homes;
    private final Screen screen;

    @Option(names = "--json", description = "Print one JSON array.")
    private boolean json;

    ListRunsCommand(HomeAccess homes, Screen screen) {
        this.homes = homes;
        this.screen = screen;
    }

    @Override
    public void run() {
        var listing =
                new Listing("run", "task", "split", "status", "finished", "of", "learns_from", "started_at", "note");
        try (var home = homes.open()) {
            for (var run : home.use(AgentRuns.class).all()) {
                list(listing, run, home);
            }
        }
        listing.print(screen, json, "no runs yet: espalier run --task N");
    }

    private static void list(Listing listing, AgentRun run, OpenHome home) {
        var task = home.use(WebTasks.class).find(run.task()).orElseThrow();
        long finished = home.use(SearchTrees.class).rollouts(run.id()).stream()
                .filter(rollout -> rollout.rollout().status() == RolloutStatus.FINISHED)
                .count();
        listing.row(
                run.number(),
                task.number(),
                Words.of(task.split()),
                Words.of(run.status()),
                finished,
                run.settings().search().budget().rollouts(),
                Words.of(run.settings().backsUp()),
                run.startedAt().toString(),
                Words.ofNote(run.ending().note()));
    }
}
