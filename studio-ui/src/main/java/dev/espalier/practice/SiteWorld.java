package dev.espalier.practice;

import dev.espalier.sites.tasks.TaskDefinition;
import dev.espalier.sites.web.SiteServer;
import dev.espalier.webagent.Judge;
import dev.espalier.webagent.Visit;
import dev.espalier.webagent.WebTask;
import dev.espalier.webagent.World;
import java.util.Map;

/** A declared site as a world. */
final class SiteWorld implements World, AutoCloseable {

    private final DeclaredSite declared;
    private final SiteServer server;

    /** @param server of this site; closed with the world */
    SiteWorld(DeclaredSite declared, SiteServer server) {
        this.declared = declared;
        this.server = server;
    }

    @Override
    public String site() {
        return declared.site().name();
    }

    @Override
    public Map<String, String> hosts() {
        return Map.of(SiteServer.host(declared.site()), "127.0.0.1:" + server.port());
    }

    @Override
    public Judge oracle(WebTask task) {
        return new SiteOracle(declared, definition(task).goal(declared.site()));
    }

    @Override
    public Visit open(WebTask task) {
        var site = declared.site();
        return new SiteVisit(server.admit(site, definition(task).init(site)));
    }

    static TaskDefinition definition(WebTask task) {
        return TaskDefinition.read(task.definition());
    }

    @Override
    public void close() {
        server.close();
    }
}
