package dev.espalier.storage;

import dev.espalier.webagent.BrokenCursorException;
import dev.espalier.webagent.ListCursor;
import dev.espalier.webagent.ListCursor.Way;
import dev.espalier.webagent.ListPage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An order of a list by which a page is found without counting off what lies before it: by a value and a number, or by a
 * number alone, which an index holds in this order.
 *
 * @param list its name in cursors
 * @param value SQL of the value, never null; null for an order by number alone
 * @param number SQL of the number, unique
 */
record Keyset(String list, @Nullable String value, String number, Direction direction) {

    enum Direction {
        UP,
        DOWN;

        Direction turned() {
            return this == UP ? DOWN : UP;
        }
    }

    /** Reads lines that meet conditions, in an order, so many at most. */
    interface Source<T> {
        List<T> read(Conditions conditions, String order, int limit);
    }

    /** Where a line stands in the list; its value is null when the order is by number alone. */
    record Place(@Nullable Double value, int number) {}

    /**
     * Reads a page and looks whether there is another one on either side, with three short statements at most.
     *
     * @throws BrokenCursorException when the cursor is of another list
     */
    <T> ListPage<T> page(
            Conditions filter, @Nullable ListCursor at, int limit, Source<T> source, Function<T, Place> places) {
        var way = at == null ? Way.AFTER : at.way();
        var wanted = at == null ? filter : beyond(filter, fitting(at));
        var read = source.read(wanted, order(way), limit + 1);
        var lines = read.size() > limit ? read.subList(0, limit) : read;
        if (way == Way.BEFORE) {
            lines = lines.reversed();
        }
        if (lines.isEmpty()) {
            return new ListPage<>(lines, Optional.empty(), Optional.empty());
        }
        var onward = cursor(way, places.apply(way == Way.AFTER ? lines.getLast() : lines.getFirst()));
        var back = cursor(way.opposite(), places.apply(way == Way.AFTER ? lines.getFirst() : lines.getLast()));
        var further = Optional.of(onward).filter(_ -> read.size() > limit);
        var behind = Optional.of(back).filter(cursor -> at != null && isAnyBeyond(filter, cursor, source));
        return way == Way.AFTER ? new ListPage<>(lines, behind, further) : new ListPage<>(lines, further, behind);
    }

    private <T> boolean isAnyBeyond(Conditions filter, ListCursor cursor, Source<T> source) {
        return !source.read(beyond(filter, cursor), order(cursor.way()), 1).isEmpty();
    }

    private ListCursor fitting(ListCursor at) {
        if (!at.list().equals(list) || (at.value() == null) != (value == null)) {
            throw new BrokenCursorException(
                    "%s is a place in %s, not in %s; begin at the first page".formatted(at, at.list(), list));
        }
        return at;
    }

    private ListCursor cursor(Way way, Place place) {
        return new ListCursor(way, list, place.value(), place.number());
    }

    private Conditions beyond(Conditions filter, ListCursor cursor) {
        var sign = running(cursor.way()) == Direction.UP ? ">" : "<";
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("cursorNumber", cursor.number());
        if (value == null) {
            return filter.plus("%s %s :cursorNumber".formatted(number, sign), values);
        }
        values.put("cursorValue", cursor.value());
        return filter.plus("(%s, %s) %s (:cursorValue, :cursorNumber)".formatted(value, number, sign), values);
    }

    private String order(Way way) {
        var by = running(way) == Direction.UP ? "asc" : "desc";
        return value == null ? "%s %s".formatted(number, by) : "%s %s, %s %s".formatted(value, by, number, by);
    }

    private Direction running(Way way) {
        return way == Way.AFTER ? direction : direction.turned();
    }
}
