package dev.espalier.sites.engine;

import dev.espalier.sites.expr.Value;
import java.time.Duration;
import java.util.Map;

/** What a site answers to a wish to do an operation. */
public sealed interface Answer {

    /**
     * It was done.
     *
     * @param next the page to show, "" for the same
     * @param params of the operation, from which the page takes its own
     * @param delay how late the answer is meant to come
     */
    record Done(VisitorState state, String next, Map<String, Value> params, Duration delay) implements Answer {
        public Done {
            params = Map.copyOf(params);
        }
    }

    /** It was refused; the state says why. */
    record Refused(VisitorState state, Duration delay) implements Answer {}

    /** There is no such operation on that page; nothing has changed. */
    record Unknown(String reason) implements Answer {}
}
