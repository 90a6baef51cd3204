package dev.espalier.cli;

import dev.espalier.datasets.Datasets;
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
        var listing = new Listing("version", "train_rows", "test_rows", "frozen_at", "hash");
        try (var home = homes.open()) {
            for (var version : home.use(Datasets.class).all()) {
                listing.row(
                        version.name().toString(),
                        version.rows().train(),
                        version.rows().test(),
                        version.frozenAt().toString(),
                        version.hash().toString());
            }
        }
        listing.print(screen, json, "no datasets yet: espalier datasets freeze NAME");
    }
}
