package dev.espalier.webagent.policy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A piece of an instruction that may have to be typed, chosen or found.
 *
 * @param text as it stands in the instruction, quotes and keys left out
 * @param value canonical form for typed kinds (see {@link Value}), else the text
 * @param start offset of its first character in the instruction
 * @param end offset after its last
 * @param whole false when a longer strong span contains it
 */
record Span(
        SpanKind kind, String text, String value, Phrase phrase, int start, int end, Context context, boolean whole) {

    /** A date in digits of which either of the first two numbers may be the month. */
    private static final Pattern EITHER_WAY = Pattern.compile("(0?[1-9]|1[0-2])/(0?[1-9]|1[0-2])/(\\d{4})");

    /**
     * The words beside a span, nearest first, none beyond the end of a sentence or another strong span.
     *
     * @param left at most five
     * @param right at most three
     * @param key words before the colon, when the span stands after one
     * @param besideContact true when an e-mail address or a phone number follows at once
     */
    record Context(List<String> left, List<String> right, List<String> key, boolean besideContact) {
        static final Context NONE = new Context(List.of(), List.of(), List.of(), false);

        Context {
            left = List.copyOf(left);
            right = List.copyOf(right);
            key = List.copyOf(key);
        }
    }

    boolean strong() {
        return kind.strong() && whole;
    }

    boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** Returns true when a text found elsewhere says what this span says. */
    boolean saidBy(Value found) {
        return kind == found.kind() && means(found.canonical());
    }

    /** Returns true for a canonical value that it has in one of its readings. */
    boolean means(String canonical) {
        return readings().stream().anyMatch(reading -> Value.same(kind, reading, canonical));
    }

    /** Returns its canonical values, the likeliest first: 11/12/2026 is a day in November, or else in December. */
    List<String> readings() {
        Matcher either = EITHER_WAY.matcher(text);
        if (kind != SpanKind.DATE || !either.matches()) {
            return List.of(value);
        }
        String dayFirst = "%s-%02d-%02d"
                .formatted(either.group(3), Integer.parseInt(either.group(2)), Integer.parseInt(either.group(1)));
        return Stream.of(value, dayFirst).distinct().toList();
    }
}
