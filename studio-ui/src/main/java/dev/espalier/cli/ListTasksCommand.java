package dev.espalier.cli;

import dev.espalier.webagent.WebTasks;
import dev.espalier.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the stored tasks. */
@Command(name = "list", description = "Lists the tasks.")
final class ListTasksCommand implements Runnable {

    private final HomeAccess homes;
    private final Screen screen;

    @Option(names = "--json", description = "Print one JSON array.")
    private boolean json;

    ListTasksCommand(HomeAccess homes, Screen screen) {
        this.homes = homes;
        this.screen = screen;
    }

    @Override
    public void run() {
        var listing = new Listing("task", "site", "split", "expert_steps", "instruction");
        try (var home = homes.open()) {
            for (var task : home.use(WebTasks.class).all()) {
                listing.row(
                        task.number(),
                        task.site(),
                        Words.of(task.split()),
                        task.traits().expertSteps(),
                        task.instruction());
            }
        }
        listing.print(screen, json, "no tasks yet: espalier tasks generate");
    }
}
