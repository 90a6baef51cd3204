package dev.espalier.webagent.browser;

import dev.espalier.webagent.ActionResult;
import dev.espalier.webagent.ActionResult.StateChange;
import dev.espalier.webagent.ActionResult.Timing;
import java.time.Duration;
import java.util.Map;

/** Makes results out of codes and their words. */
final class Results {

    private static final Timing NO_TIME = new Timing(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);

    private Results() {}

    static ActionResult of(Code code, Map<String, String> values, boolean executed) {
        return of(code, values, executed, StateChange.NONE, NO_TIME);
    }

    static ActionResult of(Code code, Map<String, String> values, boolean executed, StateChange change, Timing timing) {
        String message = ErrorCodes.message(code, values);
        return new ActionResult(
                code.name(), executed, message, ErrorCodes.of(code).hint(), change, timing);
    }
}
