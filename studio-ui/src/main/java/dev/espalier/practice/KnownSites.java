package dev.espalier.practice;

import dev.espalier.home.Home;
import dev.espalier.sites.spec.SiteSpec;
import java.util.List;
import java.util.Optional;

/** The sites on which tasks can be made, for people to look at. May be shared between threads. */
public final class KnownSites {

    private final DeclaredSites sites;

    KnownSites(DeclaredSites sites) {
        this.sites = sites;
    }

    /** Returns the sites of a home, for whoever does not open it. */
    public static KnownSites of(Home home) {
        return new KnownSites(new DeclaredSites(home.sites()));
    }

    /**
     * A site as it is declared.
     *
     * @param text the declaration as it was written
     */
    public record Known(SiteSpec spec, String text) {}

    /** Returns the names of all sites, those that come with the program first. */
    public List<String> names() {
        return sites.names();
    }

    /**
     * Returns a site by its name; empty when there is none.
     *
     * @throws dev.espalier.datasets.RequestRefusedException when its declaration can no longer be read
     */
    public Optional<Known> named(String name) {
        return sites.kept(name).map(text -> new Known(sites.named(name).site().spec(), text));
    }
}
