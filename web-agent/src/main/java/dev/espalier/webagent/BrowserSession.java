package dev.espalier.webagent;

import dev.espalier.webagent.Situation.Seen;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One visitor's browser: its tabs, its cookies and the page it looks at. Confined to its browser's thread. */
public interface BrowserSession extends AutoCloseable {

    /**
     * Closes what is open, sets the cookies for the hosts of the addresses, opens each address in a tab of its own and
     * looks at the active one once it has settled.
     *
     * @throws BrowserException when a page cannot be opened
     */
    Seen open(Map<String, String> cookies, List<String> urls, int activeTab);

    /**
     * Does one action on the page last seen and looks again when the page has settled.
     *
     * @throws BrowserException when the browser itself cannot be had; a page that crashes or hangs is a result
     */
    Stepped act(WebAction action);

    Tabs tabs();

    /** Returns the cookies of the active page's host, by name. */
    Map<String, String> cookies();

    @Override
    void close();

    record Tabs(List<String> urls, int active) {
        public Tabs {
            urls = List.copyOf(urls);
        }
    }

    /** @param seen empty when the page was lost by the action */
    record Stepped(ActionResult result, Optional<Seen> seen) {}
}
