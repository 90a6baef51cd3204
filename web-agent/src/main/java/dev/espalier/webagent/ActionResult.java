package dev.espalier.webagent;

import java.time.Duration;

/**
 * What came of an action.
 *
 * @param code one of the codes of the error-code file, for example OK, NO_EFFECT or STALE_REF
 * @param executed true from the moment an input event was dispatched; false means the page was certainly not touched
 * @param message what happened, for the agent, at most 200 characters
 */
public record ActionResult(
        String code, boolean executed, String message, String hint, StateChange change, Timing timing) {

    /** The code of an action that was given up waiting, for which there is no better reason. */
    public static final String TIMEOUT = "ACTION_TIMEOUT";

    public enum StateChange {
        NONE,
        DOM,
        NAVIGATED,
        TAB,
        DIALOG
    }

    /** Where the time of a step went. */
    public record Timing(Duration preflight, Duration action, Duration settle, Duration observe) {}

    /** Returns true when the browser itself was lost, which says nothing about the action or the page. */
    public boolean outage() {
        return code.equals("BROWSER_GONE");
    }

    public boolean ok() {
        return code.equals("OK") || code.equals("NO_EFFECT");
    }
}
