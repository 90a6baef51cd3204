package dev.espalier.webagent.browser;

import java.util.Map;

/** What came of trying an action, before the page was looked at again. */
sealed interface Attempt {

    /**
     * The input was given to the page.
     *
     * @param seen true when its effect is already known, however the page looks afterwards
     */
    record Done(boolean seen) implements Attempt {}

    /** Nothing was to be done. */
    record Idle(Code code) implements Attempt {}

    /** It ended early. */
    record Failed(Code code, Map<String, String> values, boolean executed) implements Attempt {
        public Failed {
            values = Map.copyOf(values);
        }
    }

    static Failed refused(Code code, Map<String, String> values) {
        return new Failed(code, values, false);
    }
}
