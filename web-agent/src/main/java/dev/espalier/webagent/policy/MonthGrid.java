package dev.espalier.webagent.policy;

import dev.espalier.webagent.PageItem;
import dev.espalier.webagent.PageView;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The month calendars of a page: which day each cell is, and which buttons turn the month. */
final class MonthGrid {

    private static final int NEAR = 8;

    private final Map<Integer, String> days = new HashMap<>();
    private final @Nullable YearMonth shown;
    private final int first;
    private final int last;

    MonthGrid(PageView page, List<Thing> things, ValueReader values) {
        var cells = things.stream().filter(t -> t.kind() == ThingKind.DAY).toList();
        first = cells.isEmpty() ? Integer.MAX_VALUE : cells.getFirst().at();
        last = cells.isEmpty() ? Integer.MIN_VALUE : cells.getLast().at();
        shown = cells.isEmpty() ? null : shown(page, cells, values);
        for (Thing cell : cells) {
            date(cell).ifPresent(date -> days.put(cell.index(), date));
        }
    }

    private @Nullable YearMonth shown(PageView page, List<Thing> cells, ValueReader values) {
        String caption = null;
        for (int at = Math.max(0, first - 4 * NEAR); at < first; at++) {
            caption = values.monthOfYear(text(page.items().get(at))).orElse(caption);
        }
        if (caption == null) {
            caption = values.monthOfYear(
                            cells.getFirst().element().surroundings().landmark())
                    .orElse(null);
        }
        if (caption == null) {
            caption = cells.stream()
                    .flatMap(cell -> cell.values().stream())
                    .filter(v -> v.kind() == SpanKind.DATE && !v.canonical().startsWith("--"))
                    .map(v -> v.canonical().substring(0, 7))
                    .findFirst()
                    .orElse(null);
        }
        return caption == null ? null : YearMonth.parse(caption);
    }

    private static String text(PageItem item) {
        return switch (item) {
            case PageItem.Text text -> text.text();
            case PageItem.Element element -> element.name();
        };
    }

    private Optional<String> date(Thing cell) {
        Optional<Value> full =
                cell.values().stream().filter(v -> v.kind() == SpanKind.DATE).findFirst();
        if (full.isPresent()) {
            return full.map(Value::canonical);
        }
        OptionalInt day = number(cell);
        return shown == null || day.isEmpty() || day.getAsInt() > shown.lengthOfMonth()
                ? Optional.empty()
                : Optional.of(shown.atDay(day.getAsInt()).toString());
    }

    private static OptionalInt number(Thing cell) {
        return cell.values().stream()
                .filter(v -> v.kind() == SpanKind.NUMBER)
                .mapToInt(v -> Integer.parseInt(v.canonical()))
                .filter(day -> day >= 1 && day <= 31)
                .findFirst();
    }

    boolean present() {
        return first <= last;
    }

    /** Returns a day cell's date, empty when even the month is not known. */
    Optional<String> day(Thing cell) {
        return Optional.ofNullable(days.get(cell.index()));
    }

    /** Returns 1 for a button to later months, -1 to earlier ones, 0 for any other element. */
    int turns(Thing thing) {
        boolean near = present() && thing.at() >= first - NEAR && thing.at() <= last + NEAR / 2;
        if (!near || !thing.pressable() || thing.kind() == ThingKind.DAY) {
            return 0;
        }
        return (thing.speaks(WordList.LATER) ? 1 : 0) - (thing.speaks(WordList.EARLIER) ? 1 : 0);
    }

    /**
     * Returns 1 when the date lies in a later month than the one shown, -1 earlier, 0 in it or when nobody can tell.
     *
     * @param readings of the date, the likeliest first; one that is not past goes before one that is
     */
    int towards(List<String> readings) {
        var ways = readings.stream().map(this::towards).toList();
        return ways.stream().filter(way -> way >= 0).findFirst().orElse(-1);
    }

    private int towards(String date) {
        if (shown == null) {
            return 0;
        }
        if (!date.startsWith("--")) {
            return Integer.signum(YearMonth.parse(date.substring(0, 7)).compareTo(shown));
        }
        int months = Math.floorMod(Integer.parseInt(date.substring(2, 4)) - shown.getMonthValue(), 12);
        return months == 0 ? 0 : months <= 6 ? 1 : -1;
    }
}
