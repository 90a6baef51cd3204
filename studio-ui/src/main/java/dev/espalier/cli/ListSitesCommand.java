package dev.espalier.cli;

import dev.espalier.datasets.RequestRefusedException;
import dev.espalier.home.Home;
import dev.espalier.practice.KnownSites;
import dev.espalier.practice.KnownSites.Known;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the sites on which tasks can be made. */
@Command(name = "list", description = "Lists the sites: those that come with the program, and those brought in.")
final class ListSitesCommand implements Runnable {

    private final Home home;
    private final Screen screen;

    @Option(names = "--json", description = "Print one JSON array.")
    private boolean json;

    /** @param home whose sites they are; it is not opened */
    ListSitesCommand(Home home, Screen screen) {
        this.home = home;
        this.screen = screen;
    }

    @Override
    public void run() {
        var listing = new Listing("site", "kind", "brand", "pages", "operations");
        var sites = KnownSites.of(home);
        for (var name : sites.names()) {
            try {
                sites.named(name).ifPresent(site -> list(listing, site));
            } catch (RequestRefusedException e) {
                screen.problem("site %s: %s".formatted(name, e.getMessage()));
            }
        }
        listing.print(screen, json, "no sites are known");
    }

    private static void list(Listing listing, Known site) {
        var spec = site.spec();
        listing.row(
                spec.name(),
                spec.theme().archetype(),
                spec.theme().brand(),
                spec.pages().list().size(),
                spec.rules().operations().size());
    }
}
