package dev.espalier.storage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a query asks of its rows, with the values it asks for. The SQL is the program's own, never a user's. */
final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, @Nullable Object> values = new HashMap<>();

    /** Asks for more. */
    Conditions and(String condition) {
        conditions.add(condition);
        return this;
    }

    Conditions and(String condition, String name, Object value) {
        values.put(name, value);
        return and(condition);
    }

    /** Asks that a column equal a value, unless there is none. */
    Conditions equal(String column, String name, @Nullable Object value) {
        return value == null ? this : and("%s = :%s".formatted(column, name), name, value);
    }

    /** Asks that a value be another one or more, unless there is none. */
    Conditions atLeast(String column, String name, @Nullable Number least) {
        return least == null ? this : and("%s >= :%s".formatted(column, name), name, least);
    }

    /** Asks that a column be one of some constants, unless there are none. */
    Conditions oneOf(String column, String name, Collection<? extends Enum<?>> constants) {
        return oneOfTexts(column, name, constants.stream().map(Enum::name).toList());
    }

    /** Asks that a column be one of some texts, unless there are none. One text is told by equality, for the planner. */
    Conditions oneOfTexts(String column, String name, Collection<String> texts) {
        return switch (texts.size()) {
            case 0 -> this;
            case 1 -> equal(column, name, texts.iterator().next());
            default -> and("%s = any (:%s)".formatted(column, name), name, texts.toArray(String[]::new));
        };
    }

    /** Asks that a text contain another one in large or small letters, unless there is none. */
    Conditions contains(String smallLetters, String name, @Nullable String text) {
        return text == null || text.isEmpty()
                ? this
                : and("position(lower(:%s) in %s) > 0".formatted(name, smallLetters), name, text);
    }

    /** Returns the same with one more condition. */
    Conditions plus(String condition, Map<String, @Nullable Object> more) {
        var both = new Conditions();
        both.conditions.addAll(conditions);
        both.values.putAll(values);
        both.values.putAll(more);
        return both.and(condition);
    }

    /** Returns the conditions joined, as they stand after {@code where}. */
    String sql() {
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    Map<String, @Nullable Object> values() {
        return values;
    }
}
