package dev.espalier.webagent.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds dates, times, addresses, phones and numbers in a text, none within another. {@code 11/12/2026} is read month
 * first, {@code 11.12.2026} day first.
 */
final class ValueReader {

    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");
    private static final Pattern PHONE = Pattern.compile("(?<![\\w.])\\+?(?:\\(\\d+\\)|\\d)[\\d ().-]{5,}\\d(?!\\w)");
    private static final Pattern YEAR_FIRST = Pattern.compile("(?<!\\d)(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?!\\d)");
    private static final Pattern NUMERIC = Pattern.compile("(?<![\\d.])(\\d{1,2})([/.])(\\d{1,2})\\2(\\d{4})(?!\\d)");
    private static final Pattern CLOCK = Pattern.compile(
            "(?<![\\d:.])(\\d{1,2})(?:[:.h](\\d{2}))?\\s?([ap])\\.?\\s?m\\b\\.?|(?<![\\d:.])([01]?\\d|2[0-3])[:h]([0-5]\\d)(?![\\d:])"
                    + "|\\b(noon|midday|midnight)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DIGITS = Pattern.compile("(?<![\\w.,])\\d{1,6}(?![\\w]|[.,]\\d)");

    private final Lexicon lexicon;
    private final Pattern monthFirst;
    private final Pattern dayFirst;
    private final Pattern numberWord;

    ValueReader(Lexicon lexicon) {
        this.lexicon = lexicon;
        String months = alternatives(lexicon.monthNames());
        monthFirst = Pattern.compile(
                "\\b(" + months + ")\\.?\\s+(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?\\b(?!:)(?:,?\\s+(\\d{4})\\b)?",
                Pattern.CASE_INSENSITIVE);
        dayFirst = Pattern.compile(
                "(?<![\\d:])(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(" + months + ")\\b\\.?(?:,?\\s+(\\d{4})\\b)?",
                Pattern.CASE_INSENSITIVE);
        numberWord = Pattern.compile("\\b(" + alternatives(lexicon.numberWords()) + ")\\b", Pattern.CASE_INSENSITIVE);
    }

    private static String alternatives(Iterable<String> words) {
        var sorted = new ArrayList<String>();
        words.forEach(sorted::add);
        sorted.sort(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        return String.join("|", sorted);
    }

    /** Returns what was found in the order of the text, number words included. */
    List<Value> read(String text) {
        return find(text, true);
    }

    /** Returns what was found, numbers in digits only: what a page's short labels are read by. */
    List<Value> readLabel(String text) {
        return digits(text) > 0 ? find(text, false) : List.of();
    }

    private List<Value> find(String text, boolean words) {
        var found = new ArrayList<Value>();
        int digits = digits(text);
        if (digits >= 6) {
            collect(YEAR_FIRST, text, found, m -> date(m.group(1), m.group(2), m.group(3)));
            collect(NUMERIC, text, found, ValueReader::numeric);
        }
        if (digits > 0 && namesMonth(text)) {
            collect(dayFirst, text, found, m -> named(m.group(2), m.group(1), m.group(3)));
            collect(monthFirst, text, found, m -> named(m.group(1), m.group(2), m.group(3)));
        }
        if (text.indexOf('@') >= 0) {
            collect(EMAIL, text, found, m -> value(SpanKind.EMAIL, m.group().toLowerCase(Locale.ROOT)));
        }
        if (words || timed(text)) {
            collect(CLOCK, text, found, ValueReader::time);
        }
        if (digits >= 7) {
            collect(PHONE, text, found, ValueReader::phone);
        }
        if (digits > 0) {
            collect(DIGITS, text, found, m -> value(SpanKind.NUMBER, String.valueOf(Integer.parseInt(m.group()))));
        }
        if (words) {
            collect(numberWord, text, found, m -> number(m.group()));
        }
        found.sort(Comparator.comparingInt(Value::start));
        return found;
    }

    private static int digits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            digits += digit(text.charAt(i)) ? 1 : 0;
        }
        return digits;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Returns true when a digit is followed by what may belong to a time; the patterns are slow on long rows. */
    private static boolean timed(String text) {
        for (int i = 1; i < text.length(); i++) {
            boolean space = text.charAt(i) == ' ' && i + 1 < text.length();
            char next = space ? text.charAt(i + 1) : text.charAt(i);
            if (digit(text.charAt(i - 1)) && ":.hHaApP".indexOf(next) >= 0) {
                return true;
            }
        }
        return false;
    }

    private boolean namesMonth(String text) {
        return Phrase.of(text).words().stream()
                .anyMatch(word -> lexicon.month(word).isPresent());
    }

    private interface Reading {
        @Nullable
        Value of(Matcher match);
    }

    private static void collect(Pattern pattern, String text, List<Value> found, Reading reading) {
        Matcher match = pattern.matcher(text);
        while (match.find()) {
            Value read = reading.of(match);
            if (read != null && found.stream().allMatch(v -> v.end() <= match.start() || match.end() <= v.start())) {
                found.add(new Value(read.kind(), read.canonical(), match.start(), match.end()));
            }
        }
    }

    private static Value value(SpanKind kind, String canonical) {
        return new Value(kind, canonical, 0, 0);
    }

    private @Nullable Value number(String word) {
        OptionalInt number = lexicon.number(word.toLowerCase(Locale.ROOT));
        return number.isEmpty() ? null : value(SpanKind.NUMBER, String.valueOf(number.getAsInt()));
    }

    private static @Nullable Value phone(Matcher match) {
        String digits = Value.digits(match.group());
        String canonical = match.group().startsWith("+") ? "+" + digits : digits;
        return digits.length() < 7 || digits.length() > 15 ? null : value(SpanKind.PHONE, canonical);
    }

    private static @Nullable Value numeric(Matcher match) {
        int first = Integer.parseInt(match.group(1));
        boolean dayLeads = match.group(2).equals(".") || first > 12;
        return dayLeads
                ? date(match.group(4), match.group(3), match.group(1))
                : date(match.group(4), match.group(1), match.group(3));
    }

    private @Nullable Value named(String month, String day, @Nullable String year) {
        OptionalInt number = lexicon.month(month.toLowerCase(Locale.ROOT));
        return number.isEmpty() ? null : date(year, String.valueOf(number.getAsInt()), day);
    }

    private static @Nullable Value date(@Nullable String year, String month, String day) {
        try {
            var monthDay = MonthDay.of(Integer.parseInt(month), Integer.parseInt(day));
            return value(
                    SpanKind.DATE,
                    year == null
                            ? monthDay.toString()
                            : LocalDate.of(Integer.parseInt(year), monthDay.getMonthValue(), monthDay.getDayOfMonth())
                                    .toString());
        } catch (DateTimeException e) {
            return null; // digits of the right shape that name no day, such as 13/45/2026, are no date
        }
    }

    private static @Nullable Value time(Matcher match) {
        if (match.group(6) != null) {
            return value(SpanKind.TIME, match.group(6).equalsIgnoreCase("midnight") ? "00:00" : "12:00");
        }
        if (match.group(4) != null) {
            return value(SpanKind.TIME, clock(Integer.parseInt(match.group(4)), match.group(5)));
        }
        int hour = Integer.parseInt(match.group(1));
        if (hour < 1 || hour > 12) {
            return null;
        }
        boolean afternoon = match.group(3).equalsIgnoreCase("p");
        return value(SpanKind.TIME, clock(hour % 12 + (afternoon ? 12 : 0), match.group(2)));
    }

    private static String clock(int hour, @Nullable String minute) {
        return LocalTime.of(hour, minute == null ? 0 : Math.min(59, Integer.parseInt(minute)))
                .toString();
    }

    /** Returns the first month and year named together in a text ("November 2026"), as {@code 2026-11}. */
    Optional<String> monthOfYear(String text) {
        Matcher match = Pattern.compile("\\b(\\p{L}+)\\.?,?\\s+(\\d{4})\\b").matcher(text);
        while (match.find()) {
            OptionalInt month = lexicon.month(match.group(1).toLowerCase(Locale.ROOT));
            if (month.isPresent()) {
                return Optional.of("%s-%02d".formatted(match.group(2), month.getAsInt()));
            }
        }
        return Optional.empty();
    }
}
