package dev.espalier.cli;

import dev.espalier.datasets.PairFilter;
import dev.espalier.datasets.PairReading.Preferred;
import dev.espalier.datasets.PreferencePair;
import dev.espalier.datasets.PreferencePairs;
import dev.espalier.webagent.WebTasks;
import dev.espalier.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the preference pairs as they read now; withdrawn ones are left out. */
@Command(name = "list", description = "Lists the preference pairs.")
final class ListPairsCommand implements Runnable {

    private final HomeAccess homes;
    private final Screen screen;

    @Option(names = "--json", description = "Print one JSON array.")
    private boolean json;

    ListPairsCommand(HomeAccess homes, Screen screen) {
        this.homes = homes;
        this.screen = screen;
    }

    @Override
    public void run() {
        var listing = new Listing("pair", "task", "evidence", "margin", "chosen", "rejected");
        try (var home = homes.open()) {
            var pairs = home.use(PreferencePairs.class);
            var tasks = home.use(WebTasks.class);
            for (var pair : pairs.at(pairs.matching(PairFilter.ALL))) {
                pair.preferred().ifPresent(reading -> list(listing, pair, reading, tasks));
            }
        }
        listing.print(screen, json, "no pairs yet: search with espalier run, then espalier pairs extract");
    }

    private static void list(Listing listing, PreferencePair pair, Preferred reading, WebTasks tasks) {
        listing.row(
                pair.number(),
                tasks.find(pair.origin().task()).orElseThrow().number(),
                Words.of(reading.evidence()),
                reading.margin(),
                pair.side(reading.winner()).text(),
                pair.side(reading.winner().other()).text());
    }
}
