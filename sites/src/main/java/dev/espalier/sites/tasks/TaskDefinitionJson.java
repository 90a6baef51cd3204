package dev.espalier.sites.tasks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Task definitions as JSON. */
final class TaskDefinitionJson {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private TaskDefinitionJson() {}

    static String write(TaskDefinition definition) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("seed", definition.seed());
        root.put("kind", definition.kind());
        root.put("skin", definition.skin());
        add(root.putArray("switches"), List.copyOf(definition.switches()));
        ObjectNode draws = root.putObject("draw");
        definition.draws().forEach(draws::put);
        add(root.putArray("goal"), definition.aims());
        add(root.putArray("frame"), definition.limits());
        return MAPPER.writeValueAsString(root);
    }

    private static void add(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }

    static TaskDefinition read(String json) {
        JsonNode root = parsed(json);
        if (!root.path("seed").isIntegralNumber()
                || !root.path("kind").isString()
                || !root.path("draw").isObject()) {
            throw new IllegalArgumentException("expected a task definition, but found " + json);
        }
        Map<String, String> draws = new LinkedHashMap<>();
        root.path("draw")
                .properties()
                .forEach(draw -> draws.put(draw.getKey(), draw.getValue().stringValue()));
        return new TaskDefinition(
                root.path("seed").longValue(),
                root.path("kind").stringValue(),
                root.path("skin").longValue(0),
                new TreeSet<>(texts(root.path("switches"))),
                draws,
                texts(root.path("goal")),
                texts(root.path("frame")));
    }

    private static JsonNode parsed(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("expected a task definition, but found no JSON", e);
        }
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::stringValue).toList();
    }
}
