package dev.espalier.webagent;

import java.nio.charset.StandardCharsets;

/**
 * A page as it was captured: the JSON that the browser returned, unchanged. Text and features are computed from it by
 * versioned readers, so that a stored page can be read again by a better one.
 */
public record Capture(String json) {

    public Digest digest() {
        return Digest.of(json.getBytes(StandardCharsets.UTF_8));
    }
}
