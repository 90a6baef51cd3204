package dev.espalier.sites.engine;

import dev.espalier.sites.expr.Value;
import java.util.Map;
import java.util.Set;

/**
 * How a visitor comes to a site.
 *
 * @param page where the visit starts
 * @param params values of that page's parameters
 * @param session variables that do not start as declared
 * @param switches what is turned on
 * @param skin number that picks layout, wordings and order
 */
public record TaskInit(
        String page, Map<String, Value> params, Map<String, Value> session, Set<String> switches, long skin) {

    public TaskInit {
        params = Map.copyOf(params);
        session = Map.copyOf(session);
        switches = Set.copyOf(switches);
    }

    /** Returns a plain visit that starts at a page. */
    public static TaskInit at(String page) {
        return new TaskInit(page, Map.of(), Map.of(), Set.of(), 0);
    }
}
