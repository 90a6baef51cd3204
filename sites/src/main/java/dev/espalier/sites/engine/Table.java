package dev.espalier.sites.engine;

import dev.espalier.sites.expr.Value;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The rows of one entity. Immutable but for its indexes, which are made when first asked for. */
final class Table {

    private final String entity;
    private final Map<String, Integer> columns;
    private final List<List<Value>> rows;
    private final List<Value.Ref> refs;
    private final Map<String, Map<Value, List<Value.Ref>>> indexes = new ConcurrentHashMap<>();

    Table(String entity, Map<String, Integer> columns, List<List<Value>> rows) {
        this.entity = entity;
        this.columns = Map.copyOf(columns);
        this.rows = List.copyOf(rows);
        this.refs = IntStream.range(0, rows.size())
                .mapToObj(id -> new Value.Ref(entity, id))
                .toList();
    }

    List<Value.Ref> refs() {
        return refs;
    }

    boolean hasColumn(String attribute) {
        return columns.containsKey(attribute);
    }

    Value value(int id, String attribute) {
        Integer column = columns.get(attribute);
        if (column == null || id < 0 || id >= rows.size()) {
            throw new IllegalStateException("%s %d has no %s".formatted(entity, id, attribute));
        }
        return rows.get(id).get(column);
    }

    /** Returns the rows whose attribute has the value, in order. */
    List<Value.Ref> withValue(String attribute, Value value) {
        return indexes.computeIfAbsent(attribute, this::index).getOrDefault(value, List.of());
    }

    private Map<Value, List<Value.Ref>> index(String attribute) {
        return refs.stream().collect(Collectors.groupingBy(ref -> value(ref.id(), attribute)));
    }
}
