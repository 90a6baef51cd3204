package dev.espalier.practice;

import dev.espalier.sites.ledger.Ledger;
import dev.espalier.sites.web.SiteServer;
import dev.espalier.webagent.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Declared sites at work: each is served on loopback from its first use until the close. May be shared between threads. */
public final class Worlds implements AutoCloseable {

    private final DeclaredSites sites;
    private final Ledger ledger;

    /** By site name; guarded by this. */
    private final Map<String, SiteWorld> open = new LinkedHashMap<>();

    Worlds(DeclaredSites sites, Ledger ledger) {
        this.sites = sites;
        this.ledger = ledger;
    }

    /**
     * Returns the world that a site is.
     *
     * @throws dev.espalier.datasets.RequestRefusedException when there is no such site
     */
    public synchronized World of(String site) {
        var declared = sites.named(site);
        return open.computeIfAbsent(
                site, _ -> new SiteWorld(declared, SiteServer.start(List.of(declared.site()), ledger)));
    }

    /** Returns what stands behind the host names of all worlds in use. */
    synchronized Map<String, String> hosts() {
        var hosts = new LinkedHashMap<String, String>();
        open.values().forEach(world -> hosts.putAll(world.hosts()));
        return hosts;
    }

    @Override
    public synchronized void close() {
        open.values().forEach(SiteWorld::close);
        open.clear();
    }
}
