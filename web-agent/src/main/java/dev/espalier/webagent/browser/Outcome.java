package dev.espalier.webagent.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import dev.espalier.webagent.ActionResult;
import dev.espalier.webagent.ActionResult.StateChange;
import dev.espalier.webagent.ActionResult.Timing;
import dev.espalier.webagent.SettleSettings;
import dev.espalier.webagent.Situation.Seen;
import java.util.Map;

/** Says what a step came to, from what was tried and what was seen before and after. */
record Outcome(
        Traffic traffic, Tabs tabs, Navigator navigator, SettleSettings settings, Page page, Seen before, Seen after) {

    private static final String ABORTED = "net::ERR_ABORTED";
    private static final int ERRORS = 400;

    /** @param answered false when a document was asked for and had not come by the end */
    ActionResult result(Attempt attempt, boolean answered, Timing timing) {
        return switch (attempt) {
            case Attempt.Failed(var code, var values, var executed) ->
                Results.of(code, values, executed, executed ? change() : StateChange.NONE, timing);
            case Attempt.Idle(var code) -> Results.of(code, Map.of(), false, change(), timing);
            case Attempt.Done(var seen) -> done(seen, answered, timing);
        };
    }

    private ActionResult done(boolean seen, boolean answered, Timing timing) {
        Request failed = traffic.failedDocument();
        if (traffic.download() != null) {
            return Results.of(Code.DOWNLOAD_REFUSED, Map.of("file", traffic.download()), true, change(), timing);
        }
        if (failed != null && !ABORTED.equals(failed.failure())) {
            return notOpened(failed, timing);
        }
        if (!answered) {
            var values = Map.of("url", traffic.document(), "limit", Navigator.seconds(settings.navigationCap()));
            return Results.of(Code.NAV_TIMEOUT, values, true, change(), timing);
        }
        if (traffic.status() >= ERRORS) {
            var values = Map.of("status", String.valueOf(traffic.status()));
            return Results.of(Code.HTTP_ERROR, values, true, change(), timing);
        }
        boolean same = change() == StateChange.NONE && !seen;
        return Results.of(same ? Code.NO_EFFECT : Code.OK, Map.of(), true, change(), timing);
    }

    private ActionResult notOpened(Request failed, Timing timing) {
        String host = Navigator.host(failed.url());
        if (host != null && !navigator.allows(host)) {
            return Results.of(Code.BLOCKED_BY_POLICY, Map.of("host", host), true, change(), timing);
        }
        var values = Map.of("url", failed.url(), "reason", failed.failure().replace("net::", ""));
        return Results.of(Code.NAV_FAILED, values, true, change(), timing);
    }

    private StateChange change() {
        if (!tabs.dialogs().isEmpty()) {
            return StateChange.DIALOG;
        }
        if (!page.equals(tabs.active())) {
            return StateChange.TAB;
        }
        if (traffic.navigated()) {
            return StateChange.NAVIGATED;
        }
        return before.key().equals(after.key()) ? StateChange.NONE : StateChange.DOM;
    }
}
