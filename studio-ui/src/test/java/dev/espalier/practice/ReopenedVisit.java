package dev.espalier.practice;

import dev.espalier.webagent.ActionResult.StateChange;
import dev.espalier.webagent.Browser;
import dev.espalier.webagent.BrowserSession;
import dev.espalier.webagent.BrowserSession.Stepped;
import dev.espalier.webagent.Situation.Seen;
import dev.espalier.webagent.Visit;
import dev.espalier.webagent.WebAction;
import dev.espalier.webagent.WorldSnapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A visit in a browser that can be put back to where it was once: the state and the cookies as the document was opened,
 * the document opened again in a new session, and what was done since done again.
 */
final class ReopenedVisit implements AutoCloseable {

    private final Visit visit;
    private final Browser browser;
    private BrowserSession session;
    private Seen seen;
    private Bookmark opened;

    ReopenedVisit(Visit visit, Browser browser) {
        this.visit = visit;
        this.browser = browser;
        this.session = browser.session();
        this.seen = session.open(visit.cookies(), List.of(visit.startUrl()), 0);
        this.opened = here();
    }

    /**
     * A way back.
     *
     * @param done since the document was opened
     */
    record Bookmark(WorldSnapshot world, Map<String, String> cookies, BrowserSession.Tabs tabs, List<WebAction> done) {

        private Bookmark after(WebAction action) {
            var more = new ArrayList<>(done);
            more.add(action);
            return new Bookmark(world, cookies, tabs, List.copyOf(more));
        }
    }

    Seen seen() {
        return seen;
    }

    WorldSnapshot world() {
        return visit.snapshot();
    }

    Bookmark bookmark() {
        return opened;
    }

    void act(WebAction action) {
        var stepped = session.act(action);
        seen = stepped.seen().orElseThrow(() -> new AssertionError("page lost by " + action));
        opened = opensDocument(action, stepped) ? here() : opened.after(action);
    }

    private Bookmark here() {
        return new Bookmark(visit.snapshot(), session.cookies(), session.tabs(), List.of());
    }

    private static boolean opensDocument(WebAction action, Stepped stepped) {
        return stepped.result().change() == StateChange.NAVIGATED
                || (stepped.result().change() == StateChange.TAB && !(action instanceof WebAction.Tab));
    }

    void comeBack(Bookmark bookmark) {
        session.close();
        session = browser.session();
        visit.restore(bookmark.world());
        var cookies = new HashMap<>(bookmark.cookies());
        cookies.putAll(visit.cookies());
        seen = session.open(cookies, bookmark.tabs().urls(), bookmark.tabs().active());
        opened = new Bookmark(bookmark.world(), bookmark.cookies(), bookmark.tabs(), List.of());
        bookmark.done().forEach(this::act);
    }

    @Override
    public void close() {
        session.close();
        visit.close();
    }
}
