package dev.espalier.sites.engine;

import dev.espalier.sites.expr.Type;
import dev.espalier.sites.expr.Value;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Predicate;

/** Values as addresses and forms carry them: dates as 2027-03-04, times as 19:30, rows by their number. */
public final class RawValues {

    private RawValues() {}

    public static String write(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text;
            case Value.Whole(long number) -> Long.toString(number);
            case Value.Money(long cents) -> BigDecimal.valueOf(cents, 2).toPlainString();
            case Value.Day(LocalDate date) -> date.toString();
            case Value.Time(LocalTime time) -> time.toString();
            case Value.Flag(boolean set) -> Boolean.toString(set);
            case Value.Ref ref -> Integer.toString(ref.id());
            case Value.None none -> "";
        };
    }

    /**
     * Reads a value of a type.
     *
     * @param member says whether a text is one of a listed choice's values
     * @param exists says whether there is such a row
     * @return none for blank text, empty for text that is no such value
     */
    static Optional<Value> read(Type type, String raw, Predicate<String> member, Predicate<Value.Ref> exists) {
        String text = raw.strip();
        if (text.isEmpty()) {
            return Optional.of(Value.none());
        }
        try {
            return switch (type) {
                case Type.Plain plain -> plain(plain, text);
                case Type.Choice choice -> Optional.of(text).filter(member).map(Value::of);
                case Type.ListChoice choice -> Optional.of(text).filter(member).map(Value::of);
                case Type.Row(String of) ->
                    Optional.of(new Value.Ref(of, Integer.parseInt(text)))
                            .filter(exists)
                            .map(ref -> (Value) ref);
            };
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Value> plain(Type.Plain type, String text) {
        return switch (type) {
            case TEXT -> Optional.of(Value.of(text));
            case INT -> Optional.of(Value.of(Integer.parseInt(text)));
            case MONEY ->
                Optional.of(
                        new Value.Money(new BigDecimal(text).movePointRight(2).intValueExact()));
            case DATE -> Optional.of(new Value.Day(LocalDate.parse(text)));
            case TIME -> Optional.of(new Value.Time(LocalTime.parse(text)));
            case BOOL -> Optional.of(Value.of(text.equals("true") || text.equals("on")));
            case NONE -> Optional.empty();
        };
    }
}
