package dev.espalier.sites.engine;

import dev.espalier.sites.engine.VisitorState.Entry;
import dev.espalier.sites.engine.VisitorState.Refusal;
import dev.espalier.sites.engine.VisitorState.Setting;
import dev.espalier.sites.expr.Value;
import dev.espalier.sites.spec.Page.End;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The one way to write a visitor's state as bytes: sorted keys, no white space, each value with a letter for its type. */
public final class StateJson {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private StateJson() {}

    public static byte[] write(VisitorState state) {
        ObjectNode root = NODES.objectNode();
        root.put("ending", state.ending().name());
        ArrayNode happened = root.putArray("happened");
        state.happened().forEach(happened::add);
        root.put("lastRecord", state.lastRecord());
        ObjectNode records = root.putObject("records");
        state.records().forEach((collection, entries) -> records.set(collection, entries(entries)));
        root.set("refusal", refusal(state.refusal()));
        root.set("session", values(state.session()));
        root.put("skin", state.setting().skin());
        ArrayNode switches = root.putArray("switches");
        state.setting().switches().forEach(switches::add);
        root.put("tick", state.tick());
        return MAPPER.writeValueAsBytes(root);
    }

    private static ArrayNode entries(List<Entry> entries) {
        ArrayNode array = NODES.arrayNode();
        for (Entry entry : entries) {
            ObjectNode node = array.addObject();
            node.set("fields", values(entry.fields()));
            node.put("id", entry.id());
        }
        return array;
    }

    private static ObjectNode refusal(Refusal refusal) {
        ObjectNode node = NODES.objectNode();
        ObjectNode messages = node.putObject("messages");
        refusal.messages().forEach(messages::put);
        node.put("operation", refusal.operation());
        ObjectNode values = node.putObject("values");
        refusal.values().forEach(values::put);
        return node;
    }

    private static ObjectNode values(SortedMap<String, Value> values) {
        ObjectNode node = NODES.objectNode();
        values.forEach((name, value) -> node.put(name, word(value)));
        return node;
    }

    private static String word(Value value) {
        return switch (value) {
            case Value.Text(String text) -> "t:" + text;
            case Value.Whole(long number) -> "i:" + number;
            case Value.Money(long cents) -> "m:" + cents;
            case Value.Day(LocalDate date) -> "d:" + date;
            case Value.Time(LocalTime time) -> "h:" + time;
            case Value.Flag(boolean set) -> "b:" + set;
            case Value.Ref(String of, int id) -> "r:" + of + ":" + id;
            case Value.None none -> "-";
        };
    }

    /**
     * Returns the state that {@link #write} wrote.
     *
     * @throws IllegalArgumentException when the bytes are no state
     */
    public static VisitorState read(byte[] bytes) {
        JsonNode root = MAPPER.readTree(bytes);
        if (!root.path("tick").isInt() || !root.path("session").isObject()) {
            throw new IllegalArgumentException(
                    "expected a visitor's state, but found %d bytes of something else".formatted(bytes.length));
        }
        TreeMap<String, List<Entry>> records = new TreeMap<>();
        root.path("records").properties().forEach(entry -> records.put(entry.getKey(), entries(entry.getValue())));
        Set<String> switches = new HashSet<>();
        root.path("switches").forEach(name -> switches.add(name.stringValue()));
        TreeSet<Integer> happened = new TreeSet<>();
        root.path("happened").forEach(ordinal -> happened.add(ordinal.intValue()));
        return new VisitorState(
                values(root.path("session")),
                records,
                root.path("lastRecord").intValue(),
                root.path("tick").intValue(),
                Setting.of(switches, root.path("skin").longValue()),
                refusal(root.path("refusal")),
                happened,
                End.valueOf(root.path("ending").stringValue()));
    }

    private static List<Entry> entries(JsonNode array) {
        List<Entry> entries = new ArrayList<>();
        array.forEach(node -> entries.add(new Entry(node.path("id").intValue(), values(node.path("fields")))));
        return entries;
    }

    private static Refusal refusal(JsonNode node) {
        return new Refusal(
                node.path("operation").stringValue(), texts(node.path("values")), texts(node.path("messages")));
    }

    private static SortedMap<String, String> texts(JsonNode node) {
        TreeMap<String, String> texts = new TreeMap<>();
        node.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().stringValue()));
        return texts;
    }

    private static SortedMap<String, Value> values(JsonNode node) {
        TreeMap<String, Value> values = new TreeMap<>();
        node.properties()
                .forEach(entry ->
                        values.put(entry.getKey(), value(entry.getValue().stringValue())));
        return values;
    }

    private static Value value(String word) {
        String rest = word.substring(Math.min(2, word.length()));
        return switch (word.charAt(0)) {
            case 't' -> Value.of(rest);
            case 'i' -> Value.of(Long.parseLong(rest));
            case 'm' -> new Value.Money(Long.parseLong(rest));
            case 'd' -> new Value.Day(LocalDate.parse(rest));
            case 'h' -> new Value.Time(LocalTime.parse(rest));
            case 'b' -> Value.of(Boolean.parseBoolean(rest));
            case 'r' ->
                new Value.Ref(
                        rest.substring(0, rest.lastIndexOf(':')),
                        Integer.parseInt(rest.substring(rest.lastIndexOf(':') + 1)));
            default -> Value.none();
        };
    }
}
