package dev.espalier.cli;

import dev.espalier.sites.ShippedSites;
import dev.espalier.sites.spec.SpecResult.Accepted;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the sites that come with the program. */
@Command(name = "list", description = "Lists the sites that come with the program.")
final class ListSitesCommand implements Runnable {

    private final Screen screen;

    @Option(names = "--json", description = "Print one JSON array.")
    private boolean json;

    ListSitesCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public void run() {
        var listing = new Listing("site", "kind", "brand", "pages", "operations");
        for (var name : ShippedSites.names()) {
            if (ShippedSites.read(name).orElseThrow() instanceof Accepted(var spec)) {
                listing.row(
                        name,
                        spec.theme().archetype(),
                        spec.theme().brand(),
                        spec.pages().list().size(),
                        spec.rules().operations().size());
            } else {
                throw new IllegalStateException("the program came with a faulty declaration of " + name);
            }
        }
        listing.print(screen, json, "no sites came with the program");
    }
}
