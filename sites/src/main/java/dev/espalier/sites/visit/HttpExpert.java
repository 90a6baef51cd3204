package dev.espalier.sites.visit;

import dev.espalier.sites.engine.Site;
import dev.espalier.sites.expert.Expert;
import dev.espalier.sites.expert.ExpertException;
import dev.espalier.sites.expert.WidgetAct;
import dev.espalier.sites.oracle.Judgement;
import dev.espalier.sites.oracle.Oracle;
import dev.espalier.sites.tasks.TaskDefinition;
import dev.espalier.sites.web.Sight;
import dev.espalier.sites.web.SiteServer;
import dev.espalier.sites.web.Visitor;
import java.util.Optional;

/**
 * Plays the experts of a served site's tasks over HTTP, as a browser without a screen would: each widget is looked for in
 * the HTML by role and accessible name, and what is sent is what its form sends. So it fails where a page shows something
 * else than the declaration says. May be shared between threads.
 */
public final class HttpExpert {

    /** An expert that is not done by then turns round in a circle. */
    private static final int MOST_ACTS = 500;

    private final SiteServer server;
    private final Site site;
    private final Wire wire;

    /** @param site one that the server serves */
    public HttpExpert(SiteServer server, Site site) {
        this(server, site, new Wire(server, site));
    }

    HttpExpert(SiteServer server, Site site, Wire wire) {
        this.server = server;
        this.site = site;
        this.wire = wire;
    }

    /**
     * Plays a task's expert as a visitor of its own.
     *
     * @throws ExpertException when a page offers no way on, or does not do what it shows
     */
    public Played play(TaskDefinition task) {
        return play(task, Witness.NOBODY);
    }

    /** Does the same while somebody looks on. */
    public Played play(TaskDefinition task, Witness witness) {
        try (Visitor visitor = server.admit(site, task.init(site))) {
            Expert expert = new Expert(task.kind(site), task.values(site));
            Hand hand = new Hand(new Line(wire, visitor, witness), visitor.startPath());
            int acts = 0;
            Optional<WidgetAct> act = next(expert, visitor, hand);
            while (act.isPresent()) {
                if (acts == MOST_ACTS) {
                    throw new ExpertException("%s, kind %s: the expert is not done after %d acts"
                            .formatted(site.name(), task.kind(), acts));
                }
                hand.act(act.get());
                acts++;
                act = next(expert, visitor, hand);
            }
            Judgement judgement = new Oracle(site).judge(visitor.state(), task.goal(site));
            return new Played(judgement, acts, hand.passed());
        }
    }

    private Optional<WidgetAct> next(Expert expert, Visitor visitor, Hand hand) {
        Sight sight = Sight.at(site, visitor.state(), hand.address())
                .orElseThrow(() -> new ExpertException("%s has no page %s".formatted(site.name(), hand.address())));
        return expert.next(sight);
    }
}
