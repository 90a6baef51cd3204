package dev.espalier.cli;

import dev.espalier.records.TaskRow;
import dev.espalier.webagent.ListCursor;
import dev.espalier.webagent.ListPage;
import dev.espalier.webagent.Split;
import dev.espalier.webagent.TaskLine;
import dev.espalier.webagent.TaskLines;
import dev.espalier.webagent.TaskQuery;
import dev.espalier.webagent.TaskQuery.SolvedState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the stored tasks. */
@Command(name = "list", description = "Lists the tasks.")
final class ListTasksCommand implements Runnable {

    private final HomeAccess homes;
    private final Screen screen;

    @Option(names = "--site", split = ",", paramLabel = "SITE", description = "Only on these sites.")
    private Set<String> sites = Set.of();

    @Option(
            names = "--split",
            split = ",",
            paramLabel = "S",
            converter = SplitWord.class,
            description = "Only train, validation or held-out tasks.")
    private Set<Split> splits = Set.of();

    @Option(
            names = "--status",
            paramLabel = "S",
            description =
                    "Only those that are one of ${COMPLETION-CANDIDATES}; solved once any rollout of any run was right.")
    private @Nullable SolvedState status;

    @Option(names = "--json", description = "Print one JSON array.")
    private boolean json;

    ListTasksCommand(HomeAccess homes, Screen screen) {
        this.homes = homes;
        this.screen = screen;
    }

    @Override
    public void run() {
        try (var home = homes.open()) {
            var lines = home.use(TaskLines.class);
            Listing.of(read(lines))
                    .print(
                            screen,
                            json,
                            lines.count(TaskQuery.Filter.ALL) == 0
                                    ? "no tasks yet: espalier tasks generate"
                                    : "no task is like that; espalier tasks list shows all");
        }
    }

    private List<TaskRow> read(TaskLines lines) {
        var filter = new TaskQuery.Filter(sites, splits, null, status, null);
        var found = new ArrayList<TaskRow>();
        ListCursor at = null;
        do {
            ListPage<TaskLine> page = lines.page(new TaskQuery(filter, at, ListPage.LONGEST));
            page.lines().stream().map(TaskRow::of).forEach(found::add);
            at = page.next().orElse(null);
        } while (at != null);
        return found;
    }
}
