package dev.espalier.sites.visit;

import dev.espalier.sites.web.Query;
import java.util.Map;
import org.jsoup.nodes.Element;

/** The requests that forms make. */
final class Deeds {

    private Deeds() {}

    /** Returns what sending the form as it stands asks for. */
    static Deed of(Element form) {
        return of(form, FormEntries.of(form));
    }

    /** Returns what sending the form with these entries asks for; with GET they take the place of the address's query. */
    static Deed of(Element form, Map<String, String> entries) {
        String action = form.attr("action");
        if (form.attr("method").equalsIgnoreCase(Deed.POST)) {
            return Deed.send(action, entries);
        }
        int query = action.indexOf('?');
        String path = query < 0 ? action : action.substring(0, query);
        return Deed.open(entries.isEmpty() ? path : path + "?" + Query.write(entries));
    }
}
