package dev.espalier.sites.spec;

import dev.espalier.sites.expr.Expr;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Reads views. */
final class ViewReader {

    private ViewReader() {}

    static View view(JsonCursor json) {
        String from = json.text("from");
        return new View(
                from,
                json.condition("where"),
                sort(json, from),
                json.whole("pageSize", 0, 1),
                json.whole("limit", 0, 1),
                json.text("otherwise", ""));
    }

    private static List<View.Sort> sort(JsonCursor json, String from) {
        return json.listOf("sort", (node, path) -> key(json, from, node, path));
    }

    /** Reads a key that always counts, or one that says when it does. */
    private static View.Sort key(JsonCursor json, String from, JsonNode node, String path) {
        return node.isString()
                ? new View.Sort(by(json, from, node.stringValue(), path), descending(node.stringValue()), Expr.TRUE)
                : JsonCursor.object(node, path, json.faults(), inner -> key(inner, from));
    }

    private static View.Sort key(JsonCursor json, String from) {
        String by = json.text("by");
        if (!json.has("when")) {
            json.fault("when", "expected the condition under which the key counts, but found nothing");
        }
        return new View.Sort(by(json, from, by, json.at("by")), descending(by), json.condition("when"));
    }

    private static boolean descending(String key) {
        return key.startsWith("-");
    }

    private static Expr.Name by(JsonCursor json, String from, String key, String path) {
        String attribute = descending(key) ? key.substring(1) : key;
        if (json.expr(StringNode.valueOf(from + "." + attribute), path) instanceof Expr.Name name) {
            return name;
        }
        json.faults().add(path, "expected a path from the row, but found \"%s\"", key);
        return new Expr.Name(List.of(from));
    }
}
