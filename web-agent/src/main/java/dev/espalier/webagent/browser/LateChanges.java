package dev.espalier.webagent.browser;

import dev.espalier.webagent.BrowserSession;
import java.time.Duration;

/** Measures how often a page still changes after it was taken for settled. */
public final class LateChanges {

    private LateChanges() {}

    /**
     * Waits on the page of a session until its state key is another one, and returns false when it is still the same
     * at the limit. The page counts as seen anew.
     *
     * @param session one that a {@link PlaywrightLauncher} made
     */
    public static boolean within(BrowserSession session, Duration limit) {
        if (!(session instanceof PlaywrightSession ours)) {
            throw new IllegalArgumentException(
                    "only a page in a browser changes by itself, but was asked of " + session);
        }
        return ours.opened().changesWithin(limit);
    }
}
