package dev.espalier.webagent.guard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person has said about requests of one kind.
 *
 * @param method in upper case
 * @param operation that the request must name, as in {@code mutation AddToBasket} or {@code action=search}; null where the
 *     rule is for whatever its body says, which no rule for GraphQL can be
 * @param who said so
 */
public record RequestRule(
        String method, UrlTemplate url, @Nullable String operation, Verb verb, String who, Instant when) {

    /** What becomes of a request. */
    public enum Verb {
        ALLOW,
        /** Recorded whole, and answered as if the network had failed. */
        HOLD,
        /** Counted, and answered as if the network had failed. */
        DROP
    }

    boolean isFor(SentRequest request) {
        return method.equals(request.method()) && url.matches(request.url());
    }

    @Override
    public String toString() {
        return "%s %s %s%s".formatted(verb, method, url, operation == null ? "" : " (" + operation + ")");
    }
}
