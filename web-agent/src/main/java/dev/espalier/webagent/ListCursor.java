package dev.espalier.webagent;

import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place between two lines of a long list, and which way to read from there. It names the line before it by what the
 * list is ordered by, so that no line is counted off.
 *
 * @param list name of the list and its order, small letters and hyphens; a cursor of one order fits no other
 * @param value of the line beside the place, where the list is ordered by a value first; null where by number alone
 * @param number of that line
 */
public record ListCursor(Way way, String list, @Nullable Double value, int number) {

    private static final Pattern FORM = Pattern.compile("([ab])_([a-z-]{1,40})_([0-9a-f]{16}|)_([0-9]{1,10})");

    /** Which lines are asked for. */
    public enum Way {
        /** Those that follow. */
        AFTER,
        /** Those that precede, still in the order of the list. */
        BEFORE;

        public Way opposite() {
            return this == AFTER ? BEFORE : AFTER;
        }
    }

    /** Returns the text that {@link #parse} reads; letters, digits, hyphens and underscores only. */
    public String text() {
        String bits = value == null ? "" : HexFormat.of().toHexDigits(Double.doubleToLongBits(value));
        return "%s_%s_%s_%d".formatted(way == Way.AFTER ? "a" : "b", list, bits, number);
    }

    /**
     * Reads a cursor that somebody sent.
     *
     * @throws BrokenCursorException when no list gave this text away
     */
    public static ListCursor parse(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches() || Long.parseLong(parts.group(4)) > Integer.MAX_VALUE) {
            throw new BrokenCursorException(
                    "\"%s\" is no place in a list; begin at the first page".formatted(shortened(text)));
        }
        var bits = parts.group(3);
        double value = bits.isEmpty() ? 0 : Double.longBitsToDouble(HexFormat.fromHexDigitsToLong(bits));
        if (Double.isNaN(value)) {
            throw new BrokenCursorException("\"%s\" is no place in a list; begin at the first page".formatted(text));
        }
        return new ListCursor(
                parts.group(1).equals("a") ? Way.AFTER : Way.BEFORE,
                parts.group(2),
                bits.isEmpty() ? null : (Double) value,
                Integer.parseInt(parts.group(4)));
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    @Override
    public String toString() {
        return text();
    }
}
