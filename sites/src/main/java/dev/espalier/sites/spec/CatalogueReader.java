package dev.espalier.sites.spec;

import dev.espalier.sites.expr.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reads what exists on a site. */
final class CatalogueReader {

    private static final Generator NOTHING = new Generator.Computed(SpecReader.NONE);

    private CatalogueReader() {}

    static Catalogue catalogue(JsonCursor json) {
        Map<String, List<String>> lists = json.mapOf("lists", (node, path) -> texts(json, node, path));
        Generator today = json.child("today", CatalogueReader::generator).orElseGet(() -> {
            json.fault("today", "expected a generator of a date, but found nothing");
            return NOTHING;
        });
        return new Catalogue(today, lists, json.map("entities", CatalogueReader::entity));
    }

    static List<String> texts(JsonCursor json, JsonNode node, String path) {
        if (!node.isArray() || node.isEmpty() || !node.valueStream().allMatch(JsonNode::isString)) {
            json.faults().add(path, "expected a list of one text or more, but found %s", JsonCursor.shown(node));
            return List.of();
        }
        return node.valueStream().map(JsonNode::stringValue).toList();
    }

    private static EntityType entity(JsonCursor json) {
        int count = json.whole("count", 0, 1);
        List<String> per = json.texts("per");
        if ((count == 0) == per.isEmpty()) {
            json.fault("count", "expected either count or per, but found %s", count == 0 ? "neither" : "both");
        }
        EntityType.Distractors distractors = json.child(
                        "distractors", inner -> new EntityType.Distractors(inner.share("rate", 0), inner.texts("keep")))
                .orElse(EntityType.Distractors.NO_ROWS);
        return new EntityType(count, per, distractors, json.map("attributes", CatalogueReader::attribute));
    }

    private static Attribute attribute(JsonCursor json) {
        Generator make = json.child("make", CatalogueReader::generator).orElseGet(() -> {
            json.fault("make", "expected a generator, but found nothing");
            return NOTHING;
        });
        return new Attribute(json.type(json.text("type"), json.at("type")), make, json.flag("unique", false));
    }

    static Generator generator(JsonCursor json) {
        List<Generator> found = new ArrayList<>();
        if (json.has("oneOf")) {
            found.add(new Generator.OneOf(exprs(json, "oneOf")));
        }
        if (json.has("list")) {
            found.add(new Generator.FromList(json.text("list")));
        }
        if (json.has("inTurn")) {
            found.add(new Generator.InTurn(json.text("inTurn")));
        }
        if (json.has("row")) {
            found.add(new Generator.AnyRow(json.text("row")));
        }
        if (json.has("between")) {
            found.add(between(json));
        }
        if (json.has("from")) {
            found.add(new Generator.Sequence(json.expr("from", SpecReader.NONE), json.whole("step", 1, 1)));
        }
        if (json.has("chance")) {
            found.add(new Generator.Chance(json.share("chance", 0)));
        }
        if (json.has("text")) {
            found.add(new Generator.Filled(json.template("text")));
        }
        if (json.has("value")) {
            found.add(new Generator.Computed(json.expr("value", SpecReader.NONE)));
        }
        if (found.size() != 1) {
            json.faults()
                    .add(
                            json.path(),
                            "expected one of oneOf, list, inTurn, row, between, from, chance, text and value, but found %d of them",
                            found.size());
        }
        return found.isEmpty() ? NOTHING : found.getFirst();
    }

    private static Generator between(JsonCursor json) {
        List<Expr> ends = exprs(json, "between");
        int step = json.whole("step", 1, 1);
        if (ends.size() != 2) {
            json.fault("between", "expected the least and the greatest value, but found %d values", ends.size());
            return NOTHING;
        }
        return new Generator.Between(ends.getFirst(), ends.getLast(), step);
    }

    /** Reads a list whose conjunction would be the parts of a condition, each an expression of any type. */
    private static List<Expr> exprs(JsonCursor json, String key) {
        if (json.condition(key) instanceof Expr.And(List<Expr> parts) && !parts.isEmpty()) {
            return parts;
        }
        json.fault(key, "expected a list of values");
        return List.of(SpecReader.NONE);
    }
}
