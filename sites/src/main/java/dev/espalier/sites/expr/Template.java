package dev.espalier.sites.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text with expressions in braces, each with an optional format: {@code "Table at {venue.name} on {day.date|long}"}.
 *
 * @param source as written
 */
public record Template(String source, List<Piece> pieces) {

    /** The template of the empty text. */
    public static final Template EMPTY = new Template("", List.of());

    public Template {
        pieces = List.copyOf(pieces);
    }

    /** A stretch of the text. */
    public sealed interface Piece {}

    /** Text that stands as it is. */
    public record Fixed(String text) implements Piece {}

    /** An expression whose value is shown. */
    public record Shown(Expr expr, Format format) implements Piece {}

    /** How a value is written. */
    public enum Format {
        /** As a form would show it: dates as 2027-03-04, times as 19:30, money with its currency. */
        PLAIN,
        /** In lower case, letters and digits only, words joined by dots: for addresses. */
        LOWER,
        /** A date as "Thursday, 4 March 2027". */
        LONG,
        /** A date as "4 March". */
        SHORT,
        /** A date as "March 4, 2027". */
        US,
        /** A date as "04/03/2027". */
        SLASHED,
        /** A date as "Thursday". */
        WEEKDAY,
        /** A time as "7:30 pm". */
        AMPM,
        /** A small number as a word: "four". */
        WORD
    }

    /**
     * Returns the template that the text says.
     *
     * @throws ExprSyntaxException when a brace is left open, a format is unknown or an expression is none
     */
    public static Template parse(String source) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        while (at < source.length()) {
            int open = source.indexOf('{', at);
            if (open < 0) {
                pieces.add(new Fixed(source.substring(at)));
                break;
            }
            if (open > at) {
                pieces.add(new Fixed(source.substring(at, open)));
            }
            int close = source.indexOf('}', open);
            if (close < 0) {
                throw new ExprSyntaxException("expected \"}\", but found the end", open + 1);
            }
            pieces.add(shown(source.substring(open + 1, close), open + 1));
            at = close + 1;
        }
        return new Template(source, pieces);
    }

    private static Shown shown(String inside, int offset) {
        int bar = inside.indexOf('|');
        Format format =
                bar < 0 ? Format.PLAIN : format(inside.substring(bar + 1).strip(), offset);
        try {
            return new Shown(ExprParser.parse(bar < 0 ? inside : inside.substring(0, bar)), format);
        } catch (ExprSyntaxException e) {
            throw new ExprSyntaxException("in {%s}: %s, which stands".formatted(inside, e.reason()), offset);
        }
    }

    private static Format format(String word, int offset) {
        for (Format format : Format.values()) {
            if (format.name().toLowerCase(Locale.ROOT).equals(word)) {
                return format;
            }
        }
        throw new ExprSyntaxException("unknown format \"%s\"".formatted(word), offset);
    }

    /** Returns true when the text is the same whatever the values are. */
    public boolean fixed() {
        return pieces.stream().allMatch(Fixed.class::isInstance);
    }

    /** Returns the expressions in the order in which they stand. */
    public List<Expr> exprs() {
        return pieces.stream()
                .filter(Shown.class::isInstance)
                .map(piece -> ((Shown) piece).expr())
                .toList();
    }
}
