package dev.espalier.datasets;

import dev.espalier.webagent.Digest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON object in the one form that RFC 8785 gives it, so that equal content has equal bytes. Strings are kept exactly:
 * nothing is normalised, because a price or a date may be the whole difference.
 */
public record CanonicalJson(String text) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public CanonicalJson {
        text = canonical(text);
    }

    /** Returns the canonical form of a record or map, as Jackson writes it. */
    public static CanonicalJson of(Object value) {
        return new CanonicalJson(JSON.writeValueAsString(value));
    }

    public Digest digest() {
        return Digest.of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the content, to put into another document. */
    public JsonNode tree() {
        return JSON.readTree(text);
    }

    private static String canonical(String json) {
        try {
            return new JsonCanonicalizer(json).getEncodedString();
        } catch (IOException e) {
            throw new IllegalArgumentException("expected a JSON object or array: " + e.getMessage(), e);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
