package dev.espalier.sites.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the server answers.
 *
 * @param headers beside those that every answer has
 * @param delay how much later than it could it is sent
 */
record Reply(int status, Map<String, String> headers, String body, Duration delay) {

    private static final String TYPE = "Content-Type";

    static Reply page(String html) {
        return new Reply(200, Map.of(TYPE, "text/html; charset=utf-8"), html, Duration.ZERO);
    }

    static Reply json(String json) {
        return new Reply(200, Map.of(TYPE, "application/json"), json, Duration.ZERO);
    }

    static Reply asset(Assets.Asset asset) {
        Map<String, String> headers = Map.of(TYPE, asset.type(), "Cache-Control", "max-age=86400");
        return new Reply(200, headers, asset.text(), Duration.ZERO);
    }

    static Reply seeOther(String location) {
        return new Reply(303, Map.of("Location", location), "", Duration.ZERO);
    }

    static Reply empty() {
        return new Reply(204, Map.of(), "", Duration.ZERO);
    }

    static Reply refused(int status, String reason) {
        String html = "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>%d</title></head>"
                .formatted(status);
        String body = html + "<body><main><h1>Sorry</h1><p>%s</p></main></body></html>".formatted(reason);
        return new Reply(status, Map.of(TYPE, "text/html; charset=utf-8"), body, Duration.ZERO);
    }

    Reply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, Map.copyOf(more), body, delay);
    }

    Reply after(Duration later) {
        return new Reply(status, headers, body, later);
    }
}
