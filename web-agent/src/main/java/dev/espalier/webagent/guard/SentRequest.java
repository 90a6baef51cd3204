package dev.espalier.webagent.guard;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A request that a page wants to send.
 *
 * @param method in upper case
 * @param headers by their names in lower case
 * @param body as text, empty when there is none
 * @param byAction true while an action of the agent is under way; a page that asks by itself does so at any time
 */
public record SentRequest(
        String method, String url, Kind kind, Map<String, String> headers, String body, boolean byAction) {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    public SentRequest {
        method = method.toUpperCase(Locale.ROOT);
        headers = Map.copyOf(headers);
    }

    /** What a page wants it for. */
    public enum Kind {
        /** A page, in a tab or a frame. */
        DOCUMENT,
        /** Script, style, picture, font, or another part of a page. */
        RESOURCE,
        /** What a script asks: fetch, XMLHttpRequest, a stream of events. */
        CALL,
        /** What nobody waits for an answer to: beacons, pings, reports. */
        PING,
        /** A script that would go on answering for the site after the page is gone. */
        SERVICE_WORKER,
        SOCKET
    }

    /** Returns true when the method promises to change nothing (RFC 9110, 9.2.1). */
    boolean promisesToRead() {
        return READING.contains(method);
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }
}
