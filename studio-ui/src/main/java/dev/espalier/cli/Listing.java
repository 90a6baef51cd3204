package dev.espalier.cli;

import dev.espalier.records.RecordJson;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows under column names, printed for people or as one JSON array of flat objects for programs. */
final class Listing {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {};

    private static final int DIGITS = 6;

    private final List<String> columns;
    private final List<List<Object>> rows = new ArrayList<>();

    /** @param columns keys in snake case */
    Listing(String... columns) {
        this.columns = List.of(columns);
    }

    /** Returns a row for each record, with the keys of its JSON as the columns; none may be missing. */
    static Listing of(List<?> records) {
        var objects = records.stream()
                .map(row -> RecordJson.MAPPER.convertValue(row, OBJECT))
                .toList();
        var listing = new Listing(
                objects.isEmpty() ? new String[0] : objects.getFirst().keySet().toArray(String[]::new));
        objects.forEach(object -> listing.row(object.values().toArray()));
        return listing;
    }

    /** @param cells for each column a string, number or boolean, or an Optional of one */
    void row(Object... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException("%d cells for the columns %s".formatted(cells.length, columns));
        }
        rows.add(List.of(cells));
    }

    /** @param empty what to do when there is no row, for people */
    void print(Screen screen, boolean json, String empty) {
        if (json) {
            screen.line(JSON.writeValueAsString(objects()));
        } else if (rows.isEmpty()) {
            screen.line(empty);
        } else {
            lines().forEach(screen::line);
        }
    }

    /** Returns each row as a flat object. */
    List<Map<String, @Nullable Object>> objects() {
        return rows.stream().map(this::object).toList();
    }

    private Map<String, @Nullable Object> object(List<Object> row) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        for (int column = 0; column < columns.size(); column++) {
            object.put(columns.get(column), told(row.get(column)));
        }
        return object;
    }

    private List<String> lines() {
        var cells = new ArrayList<List<String>>();
        cells.add(columns.stream().map(column -> column.replace('_', ' ')).toList());
        rows.forEach(row -> cells.add(row.stream().map(Listing::readable).toList()));
        var widths = IntStream.range(0, columns.size())
                .map(column -> cells.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return cells.stream().map(row -> line(row, widths)).toList();
    }

    /** People are spared the digits that are only those of binary fractions; programs get them all. */
    private static String readable(Object cell) {
        return switch (told(cell)) {
            case null -> "";
            case Double number ->
                new BigDecimal(number, new MathContext(DIGITS))
                        .stripTrailingZeros()
                        .toPlainString();
            case Object other -> String.valueOf(other);
        };
    }

    private static @Nullable Object told(Object cell) {
        return cell instanceof Optional<?> known ? known.orElse(null) : cell;
    }

    private static String line(List<String> row, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(column -> row.get(column)
                        + " ".repeat(widths[column] - row.get(column).length()))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }
}
