package dev.espalier.cli;

import dev.espalier.datasets.PairLineFilter;
import dev.espalier.datasets.PairLineFilter.Facets;
import dev.espalier.datasets.PairLines;
import dev.espalier.datasets.PairQuery;
import dev.espalier.datasets.PairQuery.PairOrder;
import dev.espalier.datasets.PairState.Review;
import dev.espalier.mcts.Evidence;
import dev.espalier.records.PairRow;
import dev.espalier.records.PairRows;
import dev.espalier.webagent.ListCursor;
import dev.espalier.webagent.ListCursor.Way;
import dev.espalier.webagent.ListPage;
import dev.espalier.webagent.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the preference pairs as they read now; withdrawn ones are left out. */
@Command(
        name = "list",
        description = "Lists the preference pairs by number.",
        footer = {
            "",
            "label: what people's verdicts came to. auto is that nobody has given one, low and high name the answer that they "
                    + "chose by the place in which it is stored, which says nothing of its worth; tie, both-bad and disagreed "
                    + "keep the pair out of datasets.",
            "chosen: which answer goes into a dataset as the chosen one, the search's winner or its loser; neither for pairs "
                    + "that are kept out."
        })
final class ListPairsCommand implements Runnable {

    private static final int BATCH = 500;

    private final HomeAccess homes;
    private final Screen screen;

    @Option(names = "--evidence", split = ",", paramLabel = "E", description = "Only of ${COMPLETION-CANDIDATES}.")
    private Set<Evidence> evidence = Set.of();

    @Option(names = "--site", split = ",", paramLabel = "SITE", description = "Only of tasks on these sites.")
    private Set<String> sites = Set.of();

    @Option(
            names = "--split",
            split = ",",
            paramLabel = "S",
            converter = SplitWord.class,
            description = "Only of train, validation or held-out tasks.")
    private Set<Split> splits = Set.of();

    @Option(
            names = "--review",
            split = ",",
            paramLabel = "R",
            converter = ReviewWord.class,
            description = "Only unreviewed, in-review or reviewed ones.")
    private Set<Review> reviews = Set.of();

    @Option(names = "--after", defaultValue = "0", paramLabel = "N", description = "Only those after pair N.")
    private int after;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many; default all.")
    private int limit = Integer.MAX_VALUE;

    @Option(names = "--json", description = "Print one JSON array.")
    private boolean json;

    ListPairsCommand(HomeAccess homes, Screen screen) {
        this.homes = homes;
        this.screen = screen;
    }

    @Override
    public void run() {
        if (after < 0 || limit < 1) {
            throw new RefusedException(
                    "--after must be 0 or more and --limit 1 or more, but were %d and %d".formatted(after, limit));
        }
        try (var home = homes.open()) {
            boolean none = home.use(PairLines.class).count(PairLineFilter.ALL) == 0;
            Listing.of(read(home.use(PairRows.class)))
                    .print(
                            screen,
                            json,
                            none
                                    ? "no pairs yet: search with espalier run, then espalier pairs extract"
                                    : "no pair is like that; espalier pairs list shows all");
        }
    }

    private List<PairRow> read(PairRows pairs) {
        var found = new ArrayList<PairRow>();
        var filter = PairLineFilter.ALL.with(new Facets(evidence, sites, splits, reviews, Set.of()));
        Optional<ListCursor> at = Optional.of(new ListCursor(Way.AFTER, PairOrder.OLDEST_FIRST.list(), null, after));
        int left = limit;
        while (at.isPresent() && left > 0) {
            ListPage<PairRow> page =
                    pairs.page(new PairQuery(filter, PairOrder.OLDEST_FIRST, at.get(), Math.min(left, BATCH)));
            found.addAll(page.lines());
            left -= page.lines().size();
            at = page.next();
        }
        return found;
    }
}
