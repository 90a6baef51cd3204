package dev.espalier.cli;

import dev.espalier.records.RunRow;
import dev.espalier.webagent.AgentRun.RunStatus;
import dev.espalier.webagent.ListCursor;
import dev.espalier.webagent.ListPage;
import dev.espalier.webagent.RunLine;
import dev.espalier.webagent.RunLines;
import dev.espalier.webagent.RunQuery;
import dev.espalier.webagent.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the runs. */
@Command(name = "list", description = "Lists the runs, oldest first.")
final class ListRunsCommand implements Runnable {

    private final HomeAccess homes;
    private final Screen screen;

    @Option(names = "--site", split = ",", paramLabel = "SITE", description = "Only on tasks of these sites.")
    private Set<String> sites = Set.of();

    @Option(
            names = "--split",
            split = ",",
            paramLabel = "S",
            converter = SplitWord.class,
            description = "Only on train, validation or held-out tasks.")
    private Set<Split> splits = Set.of();

    @Option(names = "--status", split = ",", paramLabel = "S", description = "Only of ${COMPLETION-CANDIDATES}.")
    private Set<RunStatus> statuses = Set.of();

    @Option(names = "--json", description = "Print one JSON array.")
    private boolean json;

    ListRunsCommand(HomeAccess homes, Screen screen) {
        this.homes = homes;
        this.screen = screen;
    }

    @Override
    public void run() {
        try (var home = homes.open()) {
            var lines = home.use(RunLines.class);
            var filter = new RunQuery.Filter(statuses, sites, splits, null, null, null, null);
            Listing.of(read(lines, filter).reversed())
                    .print(
                            screen,
                            json,
                            lines.count(RunQuery.Filter.ALL) == 0
                                    ? "no runs yet: espalier run --task N"
                                    : "no run is like that; espalier runs list shows all");
        }
    }

    /** Returns all that are meant, newest first. */
    private static List<RunRow> read(RunLines lines, RunQuery.Filter filter) {
        var found = new ArrayList<RunRow>();
        ListCursor at = null;
        do {
            ListPage<RunLine> page = lines.page(new RunQuery(filter, at, ListPage.LONGEST));
            page.lines().stream().map(RunRow::of).forEach(found::add);
            at = page.next().orElse(null);
        } while (at != null);
        return found;
    }
}
