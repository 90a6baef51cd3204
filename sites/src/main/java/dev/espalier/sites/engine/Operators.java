package dev.espalier.sites.engine;

import dev.espalier.sites.expr.Expr.Operator;
import dev.espalier.sites.expr.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** What each operator does to two values. */
final class Operators {

    private static final long CENTS = 100;

    private Operators() {}

    static Value apply(Operator operator, Value left, Value right) {
        return switch (operator) {
            case EQUAL -> Value.of(equal(left, right));
            case UNEQUAL -> Value.of(!equal(left, right));
            case LESS -> Value.of(less(left, right));
            case AT_MOST -> Value.of(atMost(left, right));
            case WORD_PREFIX -> Value.of(wordPrefix(left, right));
            case PLUS -> shifted(left, right, 1);
            case MINUS -> shifted(left, right, -1);
            case TIMES -> product(left, right);
        };
    }

    static boolean equal(Value left, Value right) {
        OptionalInt order = order(left, right);
        return order.isPresent() ? order.getAsInt() == 0 : left.equals(right);
    }

    static boolean less(Value left, Value right) {
        OptionalInt order = order(left, right);
        return order.isPresent() && order.getAsInt() < 0;
    }

    static boolean atMost(Value left, Value right) {
        OptionalInt order = order(left, right);
        return order.isPresent() && order.getAsInt() <= 0;
    }

    /** Returns how the values stand to each other; empty when one is none or they are of types without a common order. */
    static OptionalInt order(Value left, Value right) {
        return switch (left) {
            case Value.Text(String text)
            when right instanceof Value.Text other -> OptionalInt.of(text.compareTo(other.text()));
            case Value.Whole(long number)
            when right instanceof Value.Whole other -> OptionalInt.of(Long.compare(number, other.number()));
            case Value.Whole(long number)
            when right instanceof Value.Money other -> OptionalInt.of(Long.compare(number * CENTS, other.cents()));
            case Value.Money(long cents)
            when right instanceof Value.Money other -> OptionalInt.of(Long.compare(cents, other.cents()));
            case Value.Money(long cents)
            when right instanceof Value.Whole other -> OptionalInt.of(Long.compare(cents, other.number() * CENTS));
            case Value.Day day
            when right instanceof Value.Day other -> OptionalInt.of(day.date().compareTo(other.date()));
            case Value.Time time
            when right instanceof Value.Time other -> OptionalInt.of(time.time().compareTo(other.time()));
            case Value.Flag(boolean set)
            when right instanceof Value.Flag other -> OptionalInt.of(Boolean.compare(set, other.set()));
            case Value.Ref ref
            when right instanceof Value.Ref other && ref.of().equals(other.of()) ->
                OptionalInt.of(Integer.compare(ref.id(), other.id()));
            default -> OptionalInt.empty();
        };
    }

    private static boolean wordPrefix(Value text, Value prefixes) {
        if (!(prefixes instanceof Value.Text(String wanted)) || wanted.isBlank()) {
            return true;
        }
        if (!(text instanceof Value.Text(String whole))) {
            return false;
        }
        List<String> words = words(whole);
        return words(wanted).stream().allMatch(prefix -> words.stream().anyMatch(word -> word.startsWith(prefix)));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Value shifted(Value left, Value right, int sign) {
        return switch (left) {
            case Value.Whole(long number)
            when right instanceof Value.Whole other -> Value.of(number + sign * other.number());
            case Value.Whole(long number)
            when right instanceof Value.Money other -> new Value.Money(number * CENTS + sign * other.cents());
            case Value.Money(long cents)
            when right instanceof Value.Money other -> new Value.Money(cents + sign * other.cents());
            case Value.Money(long cents)
            when right instanceof Value.Whole other -> new Value.Money(cents + sign * other.number() * CENTS);
            case Value.Day day
            when right instanceof Value.Whole days -> new Value.Day(day.date().plusDays(sign * days.number()));
            case Value.Time time
            when right instanceof Value.Whole minutes ->
                new Value.Time(time.time().plusMinutes(sign * minutes.number()));
            default -> Value.none();
        };
    }

    private static Value product(Value left, Value right) {
        return switch (left) {
            case Value.Whole(long number) when right instanceof Value.Whole other -> Value.of(number * other.number());
            case Value.Whole(long number)
            when right instanceof Value.Money other -> new Value.Money(number * other.cents());
            case Value.Money(long cents)
            when right instanceof Value.Whole other -> new Value.Money(cents * other.number());
            default -> Value.none();
        };
    }
}
