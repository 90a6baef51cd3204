package dev.espalier.practice;

import dev.espalier.sites.engine.TaskInit;
import dev.espalier.sites.ledger.Ledger;
import dev.espalier.sites.web.SiteServer;
import dev.espalier.sites.web.Visitor;
import dev.espalier.webagent.WebTask;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Visits that people make with their own browsers. They are kept apart from those of agents: sites are served a second
 * time, and what people do there stands in no ledger, because it belongs to no run. May be shared between threads.
 */
public final class HandVisits implements AutoCloseable {

    /** Visits at once; one more ends the oldest. */
    static final int MOST = 50;

    private static final Ledger NONE = _ -> {};

    private final DeclaredSites sites;

    /** By site name; guarded by this, as are the visitors. */
    private final Map<String, SiteServer> open = new LinkedHashMap<>();

    /** Oldest first. */
    private final Deque<Visitor> visitors = new ArrayDeque<>();

    HandVisits(DeclaredSites sites) {
        this.sites = sites;
    }

    /**
     * Begins a visit at a site's home page.
     *
     * @return where a browser of this machine comes in, as often as it likes
     * @throws dev.espalier.datasets.RequestRefusedException when there is no such site
     */
    public URI begin(String site) {
        var declared = sites.named(site);
        return admit(declared, TaskInit.at(declared.site().spec().home().id()));
    }

    /**
     * Begins a visit as an agent begins that task.
     *
     * @return where a browser of this machine comes in, as often as it likes
     * @throws dev.espalier.datasets.RequestRefusedException when its site is no longer known
     */
    public URI begin(WebTask task) {
        var declared = sites.named(task.site());
        return admit(declared, SiteWorld.definition(task).init(declared.site()));
    }

    private synchronized URI admit(DeclaredSite declared, TaskInit init) {
        var site = declared.site();
        var server = open.computeIfAbsent(site.name(), _ -> SiteServer.start(List.of(site), NONE));
        var visitor = server.admit(site, init);
        visitors.add(visitor);
        if (visitors.size() > MOST) {
            visitors.remove().close();
        }
        return URI.create("http://127.0.0.1:" + server.port()).resolve(visitor.door());
    }

    @Override
    public synchronized void close() {
        visitors.clear();
        open.values().forEach(SiteServer::close);
        open.clear();
    }
}
