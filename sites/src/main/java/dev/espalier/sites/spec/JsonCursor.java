package dev.espalier.sites.spec;

import dev.espalier.sites.expr.Expr;
import dev.espalier.sites.expr.ExprParser;
import dev.espalier.sites.expr.ExprSyntaxException;
import dev.espalier.sites.expr.Template;
import dev.espalier.sites.expr.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Reads one JSON object, notes every fault with its path, and finds the keys that nobody asked for. */
final class JsonCursor {

    private final JsonNode node;
    private final String path;
    private final Faults faults;
    private final TreeSet<String> asked = new TreeSet<>();

    private JsonCursor(JsonNode node, String path, Faults faults) {
        this.node = node;
        this.path = path;
        this.faults = faults;
    }

    /** Reads an object with {@code reader}; whatever is no object is read as an empty one and noted. */
    static <T> T object(JsonNode node, String path, Faults faults, Function<JsonCursor, T> reader) {
        if (!node.isObject()) {
            faults.add(path, "expected an object, but found %s", shown(node));
            return reader.apply(new JsonCursor(node, path, new Faults()));
        }
        JsonCursor cursor = new JsonCursor(node, path, faults);
        T read = reader.apply(cursor);
        for (String key : node.propertyNames()) {
            if (!cursor.asked.contains(key)) {
                faults.add(cursor.at(key), "unknown key; known here: %s", String.join(", ", cursor.asked));
            }
        }
        return read;
    }

    String path() {
        return path;
    }

    String at(String key) {
        return path + "/" + Spot.escaped(key);
    }

    boolean has(String key) {
        asked.add(key);
        return !value(key).isMissingNode();
    }

    void fault(String key, String message, Object... values) {
        faults.add(at(key), message, values);
    }

    /** Returns a text that must be there and not be empty. */
    String text(String key) {
        String text = text(key, "");
        if (text.isEmpty() && (value(key).isMissingNode() || value(key).isString())) {
            fault(key, "expected a text, but found %s", value(key).isString() ? "an empty one" : "nothing");
        }
        return text;
    }

    String text(String key, String absent) {
        asked.add(key);
        JsonNode value = value(key);
        if (value.isMissingNode()) {
            return absent;
        }
        if (!value.isString()) {
            fault(key, "expected a text, but found %s", shown(value));
            return absent;
        }
        return value.stringValue();
    }

    int whole(String key, int absent, int least) {
        asked.add(key);
        JsonNode value = value(key);
        if (value.isMissingNode()) {
            return absent;
        }
        if (!value.canConvertToInt() || !value.isIntegralNumber() || value.intValue() < least) {
            fault(key, "expected a whole number of %d or more, but found %s", least, shown(value));
            return absent;
        }
        return value.intValue();
    }

    /** Returns a number in [0, 1]. */
    double share(String key, double absent) {
        asked.add(key);
        JsonNode value = value(key);
        if (value.isMissingNode()) {
            return absent;
        }
        if (!value.isNumber() || value.doubleValue() < 0 || value.doubleValue() > 1) {
            fault(key, "expected a number from 0 to 1, but found %s", shown(value));
            return absent;
        }
        return value.doubleValue();
    }

    boolean flag(String key, boolean absent) {
        asked.add(key);
        JsonNode value = value(key);
        if (value.isMissingNode()) {
            return absent;
        }
        if (!value.isBoolean()) {
            fault(key, "expected true or false, but found %s", shown(value));
            return absent;
        }
        return value.booleanValue();
    }

    /** Returns the constant whose word stands there. */
    <E extends Enum<E>> E word(String key, E absent, Function<E, String> word) {
        String text = text(key, word.apply(absent));
        E[] constants = absent.getDeclaringClass().getEnumConstants();
        for (E constant : constants) {
            if (word.apply(constant).equals(text)) {
                return constant;
            }
        }
        String known = String.join(", ", Arrays.stream(constants).map(word).toList());
        fault(key, "\"%s\" is not one of %s", text, known);
        return absent;
    }

    /** Returns the texts of an array, or the one text that stands there. */
    List<String> texts(String key) {
        asked.add(key);
        JsonNode value = value(key);
        if (value.isString()) {
            return List.of(value.stringValue());
        }
        return elements(key).filter(JsonNode::isArray).stream()
                .flatMap(array -> array.valueStream())
                .map(element -> element.asString(""))
                .toList();
    }

    private Optional<JsonNode> elements(String key) {
        JsonNode value = value(key);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        boolean texts = value.isArray() && value.valueStream().allMatch(JsonNode::isString);
        if (!texts) {
            fault(key, "expected a list of texts, but found %s", shown(value));
        }
        return texts ? Optional.of(value) : Optional.empty();
    }

    <T> List<T> list(String key, Function<JsonCursor, T> reader) {
        return listOf(key, (node, where) -> object(node, where, faults, reader));
    }

    /** Reads a list whose elements need not be objects. */
    <T> List<T> listOf(String key, ValueReader<T> reader) {
        asked.add(key);
        JsonNode value = value(key);
        if (!value.isMissingNode() && !value.isArray()) {
            fault(key, "expected a list, but found %s", shown(value));
        }
        List<T> list = new ArrayList<>();
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            list.add(reader.read(value.get(i), at(key) + "/" + i));
        }
        return list;
    }

    <T> Map<String, T> map(String key, Function<JsonCursor, T> reader) {
        return mapOf(key, (node, where) -> object(node, where, faults, reader));
    }

    /** Reads a map whose values need not be objects; keeps the order of its keys. */
    <T> Map<String, T> mapOf(String key, ValueReader<T> reader) {
        asked.add(key);
        JsonNode value = value(key);
        if (!value.isMissingNode() && !value.isObject()) {
            fault(key, "expected an object, but found %s", shown(value));
        }
        Map<String, T> map = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            String where = at(key) + "/" + Spot.escaped(entry.getKey());
            if (!entry.getKey().matches("[A-Za-z][A-Za-z0-9]*|.* .*")) {
                faults.add(where, "\"%s\" is no name; write letters and digits", entry.getKey());
            }
            map.put(entry.getKey(), reader.read(entry.getValue(), where));
        }
        return Collections.unmodifiableMap(map);
    }

    <T> Optional<T> child(String key, Function<JsonCursor, T> reader) {
        asked.add(key);
        JsonNode value = value(key);
        return value.isMissingNode() ? Optional.empty() : Optional.of(object(value, at(key), faults, reader));
    }

    /** Returns the condition there, or the conjunction of a list of them; nothing holds always. */
    Expr condition(String key) {
        asked.add(key);
        JsonNode value = value(key);
        if (!value.isArray()) {
            return value.isMissingNode() ? Expr.TRUE : expr(value, at(key));
        }
        List<Expr> parts = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            parts.add(expr(value.get(i), at(key) + "/" + i));
        }
        return new Expr.And(parts);
    }

    Expr expr(String key, Expr absent) {
        asked.add(key);
        return value(key).isMissingNode() ? absent : expr(value(key), at(key));
    }

    /** Returns the expression there; JSON numbers and flags are literals. */
    Expr expr(JsonNode value, String where) {
        if (value.isNumber() || value.isBoolean() || value.isString()) {
            try {
                return ExprParser.parse(value.asString());
            } catch (ExprSyntaxException e) {
                faults.add(where, "\"%s\" is no expression: %s", value.asString(), e.reason());
                return Expr.TRUE;
            }
        }
        faults.add(where, "expected an expression, but found %s", shown(value));
        return Expr.TRUE;
    }

    Map<String, Expr> exprs(String key) {
        return mapOf(key, this::expr);
    }

    Template template(String key) {
        return template(text(key, ""), at(key));
    }

    List<Template> templates(String key) {
        List<String> texts = texts(key);
        List<Template> templates = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            templates.add(template(texts.get(i), at(key) + "/" + i));
        }
        return templates;
    }

    private Template template(String text, String where) {
        try {
            return Template.parse(text);
        } catch (ExprSyntaxException e) {
            faults.add(where, "%s", e.reason());
            return Template.EMPTY;
        }
    }

    Type type(String word, String where) {
        return Type.read(word).orElseGet(() -> {
            faults.add(
                    where,
                    "\"%s\" is no type; write text, int, money, date, time, bool, enum a|b, enum @list or ref name",
                    word);
            return Type.Plain.TEXT;
        });
    }

    Faults faults() {
        return faults;
    }

    private JsonNode value(String key) {
        return node.path(key);
    }

    static String shown(JsonNode value) {
        return value.isMissingNode() ? "nothing" : value.toString();
    }

    /** Reads a value at a path. */
    interface ValueReader<T> {
        T read(JsonNode node, String path);
    }
}
