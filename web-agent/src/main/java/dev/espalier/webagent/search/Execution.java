package dev.espalier.webagent.search;

import dev.espalier.webagent.BrowserException;
import dev.espalier.webagent.BrowserSession;
import dev.espalier.webagent.WebAction;

/** The one way in which a search has an action done. */
final class Execution {

    private Execution() {}

    /**
     * Does an action. A page that is lost by it is a result; a browser that is lost is none.
     *
     * @throws BrowserException when the browser was lost
     */
    static BrowserSession.Stepped act(BrowserSession session, WebAction command) {
        var stepped = session.act(command);
        if (stepped.result().outage()) {
            throw BrowserException.gone(
                    "the browser was lost while it did %s; the run can be resumed".formatted(command), null);
        }
        return stepped;
    }
}
