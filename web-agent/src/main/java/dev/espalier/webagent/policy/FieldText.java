package dev.espalier.webagent.policy;

import dev.espalier.webagent.PageItem;
import dev.espalier.webagent.PageItem.Make;
import dev.espalier.webagent.PageItem.Range;
import dev.espalier.webagent.PageView;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Writes a span in the forms that a field may want: a date for a date input, a phone in the shape an alert shows. */
final class FieldText {

    private static final Pattern DATE_MASK =
            Pattern.compile("\\b(YYYY|DD|MM|D|M)([-/. ])(DD|MM|D|M)\\2(YYYY|DD|D)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern PHONE_SHAPE = Pattern.compile("(?<!\\w)\\+?[(\\dXx#][\\dXx#() .-]{6,}[\\dXx#](?!\\w)");
    private static final Pattern DIGITS_ONLY = Pattern.compile(
            "digits only|only digits|no spaces|numbers only|without (?:spaces|dashes)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLAUSIBLE_YEAR = Pattern.compile("\\b20\\d\\d\\b");

    private FieldText() {}

    /**
     * Returns the texts, each with whether the field or an alert asks for that form; the first asked one first.
     *
     * @param hints what the field and the page's alerts say of the form
     * @param year to complete a date that has none, empty when the page tells none
     */
    static Map<String, Boolean> forms(Thing field, Span span, List<String> hints, Optional<String> year) {
        var forms = new LinkedHashMap<String, Boolean>();
        switch (span.kind()) {
            case DATE -> dates(field.element().make(), span, hints, year, forms);
            case TIME -> times(field.element().make().type(), span, hints, forms);
            case PHONE -> phones(span, hints, forms);
            case NUMBER -> forms.put(span.value(), true);
            case EMAIL, QUOTED, NAME, FIRST, REST, KEYED, GRAM -> forms.put(span.text(), true);
        }
        return forms;
    }

    /** Readings that the field takes go before those that it does not; only the first form is one that is asked for. */
    private static void dates(
            Make make, Span span, List<String> hints, Optional<String> year, Map<String, Boolean> forms) {
        boolean closed = make.type().equals("date");
        var dates = span.readings().stream()
                .flatMap(reading -> complete(reading, make.range(), year).stream())
                .sorted(Comparator.comparing(date -> !takes(make.range(), date)))
                .toList();
        for (LocalDate date : dates) {
            if (!closed) {
                masked(date, hints).ifPresent(text -> forms.putIfAbsent(text, forms.isEmpty()));
            }
            forms.putIfAbsent(date.toString(), forms.isEmpty());
        }
        if (!closed) {
            forms.putIfAbsent(span.text(), false);
        }
    }

    /** A date without a year lies in the year in which the field takes it, else in the page's. */
    private static Optional<LocalDate> complete(String canonical, Range range, Optional<String> year) {
        if (!canonical.startsWith("--")) {
            return Optional.of(LocalDate.parse(canonical));
        }
        var day = MonthDay.parse(canonical);
        var dates = Stream.of(range.least(), range.most(), year.orElse(""))
                .map(PLAUSIBLE_YEAR::matcher)
                .filter(Matcher::find)
                .map(found -> Integer.parseInt(found.group()))
                .filter(day::isValidYear)
                .map(day::atYear)
                .toList();
        return dates.stream()
                .filter(date -> takes(range, date))
                .findFirst()
                .or(() -> dates.stream().findFirst());
    }

    private static boolean takes(Range range, LocalDate date) {
        String day = date.toString();
        return (range.least().isEmpty() || range.least().compareTo(day) <= 0)
                && (range.most().isEmpty() || range.most().compareTo(day) >= 0);
    }

    private static Optional<String> masked(LocalDate date, List<String> hints) {
        for (String hint : hints) {
            Matcher mask = DATE_MASK.matcher(hint);
            if (mask.find()) {
                String pattern =
                        mask.group().toUpperCase(Locale.ROOT).replace('Y', 'u').replace('D', 'd');
                return Optional.of(
                        DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(date));
            }
        }
        return Optional.empty();
    }

    private static void times(String type, Span span, List<String> hints, Map<String, Boolean> forms) {
        var time = LocalTime.parse(span.value());
        String twelve = DateTimeFormatter.ofPattern("h:mm a", Locale.ENGLISH).format(time);
        boolean half = hints.stream().anyMatch(hint -> hint.matches("(?is).*\\b([ap]\\.?m\\b|am/pm).*"));
        boolean closed = type.equals("time");
        if (half && !closed) {
            forms.put(twelve, true);
        }
        forms.putIfAbsent(span.value(), forms.isEmpty());
        if (!closed) {
            forms.putIfAbsent(span.text(), false);
        }
    }

    private static void phones(Span span, List<String> hints, Map<String, Boolean> forms) {
        String digits = Value.digits(span.value());
        for (String hint : hints) {
            Matcher shape = PHONE_SHAPE.matcher(hint);
            while (shape.find()) {
                shaped(digits, shape.group()).ifPresent(text -> forms.put(text, true));
            }
            if (DIGITS_ONLY.matcher(hint).find()) {
                forms.put(digits, true);
            }
        }
        forms.putIfAbsent(span.text(), forms.isEmpty());
        if (!hints.isEmpty()) {
            forms.putIfAbsent(digits, false);
        }
    }

    /** Pours digits into the shape of an example such as {@code (555) 555-0100}. */
    private static Optional<String> shaped(String digits, String shape) {
        var text = new StringBuilder();
        int next = 0;
        for (int i = 0; i < shape.length(); i++) {
            char c = shape.charAt(i);
            boolean place = Character.isDigit(c) || c == '#' || c == 'X' || c == 'x';
            if (place && next == digits.length()) {
                return Optional.empty();
            }
            text.append(place ? digits.charAt(next++) : c);
        }
        return next == digits.length() ? Optional.of(text.toString()) : Optional.empty();
    }

    /** Returns the first year of this century that stands on the page. */
    static Optional<String> year(PageView page) {
        for (PageItem item : page.items()) {
            String text = switch (item) {
                case PageItem.Text t -> t.text();
                case PageItem.Element e -> e.name() + " " + e.state().value();
            };
            Matcher year = PLAUSIBLE_YEAR.matcher(text);
            if (year.find()) {
                return Optional.of(year.group());
            }
        }
        return Optional.empty();
    }
}
