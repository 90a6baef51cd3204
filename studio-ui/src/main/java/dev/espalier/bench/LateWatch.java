package dev.espalier.bench;

import dev.espalier.webagent.Browser;
import dev.espalier.webagent.BrowserSession;
import dev.espalier.webagent.Situation.Seen;
import dev.espalier.webagent.WebAction;
import dev.espalier.webagent.browser.LateChanges;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** After each action that was executed, goes on looking at the page for a second. May be shared between threads. */
final class LateWatch implements Gauge {

    private static final Duration LIMIT = Duration.ofSeconds(1);

    private final int wanted;

    /** Guarded by this, as is the field below it. */
    private int watched;

    private int late;

    /** @param wanted actions to look after, 1 or more */
    LateWatch(int wanted) {
        this.wanted = wanted;
    }

    @Override
    public synchronized boolean full() {
        return watched >= wanted;
    }

    /** Returns the share of actions after which the page still changed. */
    synchronized double rate() {
        return (double) late / watched;
    }

    private synchronized void note(boolean changed) {
        watched++;
        late += changed ? 1 : 0;
    }

    @Override
    public Browser before(Browser browser) {
        return new Watched(browser);
    }

    private final class Watched implements Browser {

        private final Browser browser;

        Watched(Browser browser) {
            this.browser = browser;
        }

        @Override
        public BrowserSession session() {
            return new WatchedSession(browser.session());
        }

        @Override
        public String version() {
            return browser.version();
        }

        @Override
        public void close() {
            browser.close();
        }
    }

    private final class WatchedSession implements BrowserSession {

        private final BrowserSession session;

        WatchedSession(BrowserSession session) {
            this.session = session;
        }

        @Override
        public Seen open(Map<String, String> cookies, List<String> urls, int activeTab) {
            return session.open(cookies, urls, activeTab);
        }

        @Override
        public Stepped act(WebAction action) {
            var stepped = session.act(action);
            if (stepped.result().executed() && stepped.seen().isPresent()) {
                note(LateChanges.within(session, LIMIT));
            }
            return stepped;
        }

        @Override
        public Tabs tabs() {
            return session.tabs();
        }

        @Override
        public Map<String, String> cookies() {
            return session.cookies();
        }

        @Override
        public void close() {
            session.close();
        }
    }
}
