package dev.espalier.sites.visit;

import dev.espalier.sites.web.Query;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request that a page offers.
 *
 * @param method GET or POST
 * @param address path and query
 * @param form what is sent along, in the page's order; nothing with GET
 * @param fetched true when a script asks, which wants JSON
 */
public record Deed(String method, String address, Map<String, String> form, boolean fetched) {

    static final String GET = "GET";
    static final String POST = "POST";

    public Deed {
        form = Collections.unmodifiableMap(new LinkedHashMap<>(form));
    }

    /** Returns the opening of an address. */
    public static Deed open(String address) {
        return new Deed(GET, address, Map.of(), false);
    }

    /** Returns the sending of a form. */
    static Deed send(String address, Map<String, String> form) {
        return new Deed(POST, address, form, false);
    }

    /** Returns the same request, made by a script. */
    Deed byScript() {
        return new Deed(method, address, form, true);
    }

    boolean opens() {
        return method.equals(GET);
    }

    @Override
    public String toString() {
        return method + " " + address + (form.isEmpty() ? "" : " with " + Query.write(form));
    }
}
