package dev.espalier.webagent.guard;

import dev.espalier.webagent.reach.Allowance;
import java.util.List;

/**
 * What pages of a site may do.
 *
 * @param documents hosts of pages that may be opened, and that scripts may speak to
 * @param resources hosts of scripts, styles and pictures beside them
 * @param sockets hosts that sockets may be opened to
 * @param requests what a person has said about requests; of several that fit, the newest holds
 */
public record SiteRules(
        Effects effects,
        List<Allowance> documents,
        List<Allowance> resources,
        List<Allowance> sockets,
        List<RequestRule> requests) {

    public SiteRules {
        documents = List.copyOf(documents);
        resources = List.copyOf(resources);
        sockets = List.copyOf(sockets);
        requests = List.copyOf(requests);
    }

    /** What a site does with what it is told. */
    public enum Effects {
        /** Its state can be put back, so a search may change anything. */
        RESTORABLE,
        /** Nothing that changes it leaves the browser, unless a person has allowed it. No flag and no prompt changes that. */
        HELD
    }
}
