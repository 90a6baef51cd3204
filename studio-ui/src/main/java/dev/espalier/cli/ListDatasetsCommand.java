package dev.espalier.cli;

import dev.espalier.datasets.Datasets;
import dev.espalier.records.VersionRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the frozen versions of all datasets. */
@Command(name = "list", description = "Lists the datasets with their versions.")
final class ListDatasetsCommand implements Runnable {

    private final HomeAccess homes;
    private final Screen screen;

    @Option(names = "--json", description = "Print one JSON array.")
    private boolean json;

    ListDatasetsCommand(HomeAccess homes, Screen screen) {
        this.homes = homes;
        this.screen = screen;
    }

    @Override
    public void run() {
        try (var home = homes.open()) {
            var versions =
                    home.use(Datasets.class).all().stream().map(VersionRow::of).toList();
            Listing.of(versions).print(screen, json, "no datasets yet: espalier datasets freeze NAME");
        }
    }
}
