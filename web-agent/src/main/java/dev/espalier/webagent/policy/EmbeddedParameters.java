package dev.espalier.webagent.policy;

import dev.espalier.webagent.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything that makes the embedded policy decide as it does: weights, words and limits, and the names of the code that
 * reads by them.
 *
 * @param json the whole as one JSON document with sorted keys: what the hash is taken over
 * @param weights by {@link Feature#id()}
 * @param sampling limits and temperature
 */
record EmbeddedParameters(String json, Lexicon lexicon, Weights weights, Sampling sampling) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();
    private static final String FORMAT = "embedded-v1";

    /**
     * How proposals are drawn and how much is looked at.
     *
     * @param promptCap most characters of a page's text
     * @param spansPerField most spans offered to one field
     * @param candidateCap most candidates of a page
     * @param temperature of proposals, more than 0
     */
    record Sampling(int promptCap, int spansPerField, int candidateCap, double temperature) {
        Sampling {
            if (!(temperature > 0)) {
                throw new IllegalArgumentException("proposalTemperature must be more than 0, but was " + temperature);
            }
        }
    }

    /** One number a feature. */
    static final class Weights {
        private final float[] values;

        private Weights(float[] values) {
            this.values = values;
        }

        double score(FeatureVector features) {
            return features.dot(values);
        }
    }

    /** Returns the weights and word lists that were set by hand. */
    static EmbeddedParameters handSet() {
        var document = (ObjectNode) resource("embedded.v1.json");
        document.set("words", resource("words.v1.json"));
        return read(JSON.writeValueAsString(document));
    }

    /**
     * Reads a document that {@link #json()} gave, perhaps with other weights.
     *
     * @throws IllegalArgumentException when it is of another format, is meant for another program's features or
     *     prompt, or lacks a weight or a list
     */
    static EmbeddedParameters read(String json) {
        JsonNode document = JSON.readTree(json);
        require(document, "format", FORMAT);
        require(document, "features", Feature.VERSION);
        require(document, "prompt", Prompt.VERSION);
        var sampling = new Sampling(
                document.required("promptCap").intValue(),
                document.required("spansPerField").intValue(),
                document.required("candidateCap").intValue(),
                document.required("proposalTemperature").doubleValue());
        var lexicon = Lexicon.read(document.required("words"));
        return new EmbeddedParameters(
                JSON.writeValueAsString(document), lexicon, weights(document.required("weights")), sampling);
    }

    private static void require(JsonNode document, String key, String version) {
        String given = document.path(key).asString("");
        if (!given.equals(version)) {
            throw new IllegalArgumentException(
                    "the policy's %s must be %s, but was \"%s\"".formatted(key, version, given));
        }
    }

    private static Weights weights(JsonNode byName) {
        var values = new float[Feature.COUNT];
        for (Feature feature : Feature.values()) {
            values[feature.id()] = byName.required(feature.key()).floatValue();
        }
        if (byName.size() != Feature.COUNT) {
            throw new IllegalArgumentException(
                    "there are %d features, but %d weights were given".formatted(Feature.COUNT, byName.size()));
        }
        return new Weights(values);
    }

    Digest hash() {
        return Digest.of(json.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode resource(String name) {
        try (InputStream in = EmbeddedParameters.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its resource " + name);
            }
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read the resource " + name, e);
        }
    }
}
