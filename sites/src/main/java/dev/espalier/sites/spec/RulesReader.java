package dev.espalier.sites.spec;

import dev.espalier.sites.expr.Expr;
import dev.espalier.sites.expr.Template;
import dev.espalier.sites.expr.Type;
import dev.espalier.sites.spec.Operation.Effect;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reads the visitor's variables and operations. */
final class RulesReader {

    private RulesReader() {}

    static Rules rules(JsonCursor json) {
        return new Rules(
                json.map("session", RulesReader::variable),
                json.map("operations", RulesReader::operation),
                json.list("invariants", SpecReader::condition));
    }

    private static Variable variable(JsonCursor json) {
        String type = json.text("type");
        if (type.equals("records")) {
            return new Variable.Records(SpecReader.types(json, "fields"));
        }
        return new Variable.Single(json.type(type, json.at("type")), json.expr("initial", SpecReader.NONE));
    }

    private static Operation operation(JsonCursor json) {
        return new Operation(
                parameters(json),
                json.texts("where"),
                json.word("effect", Effect.NAV, Effect::name),
                json.text("next", ""),
                json.list("guard", RulesReader::guard),
                json.list("effects", RulesReader::change));
    }

    static Map<String, Parameter> parameters(JsonCursor json) {
        return json.mapOf("params", (node, path) -> parameter(json, node, path));
    }

    private static Parameter parameter(JsonCursor json, JsonNode node, String path) {
        if (node.isString()) {
            Type type = json.type(node.stringValue(), path);
            return new Parameter(type, false, SpecReader.NONE, SpecReader.NONE, Template.EMPTY);
        }
        return JsonCursor.object(
                node,
                path,
                json.faults(),
                inner -> new Parameter(
                        inner.type(inner.text("type"), inner.at("type")),
                        inner.flag("required", false),
                        inner.expr("min", SpecReader.NONE),
                        inner.expr("max", SpecReader.NONE),
                        inner.template("text")));
    }

    private static Operation.Guard guard(JsonCursor json) {
        json.text("text");
        Expr when = json.condition("when");
        if (when.equals(Expr.TRUE)) {
            json.fault("when", "expected the condition that refuses the operation, but found nothing");
        }
        return new Operation.Guard(when, json.text("field", ""), json.template("text"));
    }

    private static Change change(JsonCursor json) {
        Expr when = json.condition("when");
        if (json.has("add")) {
            return new Change.Add(json.text("add"), json.exprs("record"), when);
        }
        if (json.has("remove")) {
            return new Change.Remove(json.text("remove"), json.condition("where"), when);
        }
        if (!json.has("set")) {
            json.faults().add(json.path(), "expected one of set, add and remove, but found none");
        }
        if (!json.has("to")) {
            json.fault("to", "expected an expression, but found nothing");
        }
        return new Change.Assign(json.text("set"), json.expr("to", SpecReader.NONE), when);
    }
}
