package dev.espalier.webagent.policy;

/**
 * A value found in a text.
 *
 * @param canonical {@code 2026-11-28}, or {@code --11-28} where no year was given; {@code 19:30}; digits for numbers and
 *     phones (a leading plus kept); lower case for addresses
 * @param start offset of its first character
 * @param end offset after its last
 */
record Value(SpanKind kind, String canonical, int start, int end) {

    /** Returns true when both say the same, dates without a year being equal to every year's. */
    boolean same(Value other) {
        return kind == other.kind && same(kind, canonical, other.canonical);
    }

    static boolean same(SpanKind kind, String a, String b) {
        return switch (kind) {
            case DATE -> a.equals(b) || (yearless(a, b) && monthDay(a).equals(monthDay(b)));
            case PHONE -> a.equals(b) || digits(a).equals(digits(b));
            default -> a.equals(b);
        };
    }

    static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }

    private static boolean yearless(String a, String b) {
        return a.startsWith("--") || b.startsWith("--");
    }

    private static String monthDay(String date) {
        return date.substring(date.length() - 5);
    }
}
