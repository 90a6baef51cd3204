package dev.espalier.sites.engine;

import dev.espalier.sites.expr.Expr;
import dev.espalier.sites.expr.Template;
import dev.espalier.sites.expr.Template.Format;
import dev.espalier.sites.expr.Value;
import dev.espalier.sites.spec.Theme;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Writes templates and values as people read them, in the site's locale and currency. */
final class Texts {

    private static final List<String> SMALL = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private final Theme theme;
    private final Evaluator evaluator;

    Texts(Theme theme, Evaluator evaluator) {
        this.theme = theme;
        this.evaluator = evaluator;
    }

    String text(Template template, Scope scope) {
        StringBuilder text = new StringBuilder();
        for (Template.Piece piece : template.pieces()) {
            switch (piece) {
                case Template.Fixed(String fixed) -> text.append(fixed);
                case Template.Shown(Expr expr, Format format) ->
                    text.append(shown(evaluator.value(expr, scope), format));
            }
        }
        return text.toString();
    }

    String shown(Value value, Format format) {
        return switch (value) {
            case Value.Day(LocalDate date) -> date(date, format);
            case Value.Time time
            when format == Format.AMPM ->
                time.time()
                        .format(DateTimeFormatter.ofPattern("h:mm a", Locale.US))
                        .toLowerCase(Locale.ROOT);
            case Value.Whole(long number)
            when format == Format.WORD && number >= 0 && number < SMALL.size() -> SMALL.get((int) number);
            case Value.Money(long cents) -> money(cents);
            case Value.Text(String text) when format == Format.LOWER -> lower(text);
            case Value.Flag(boolean set) -> set ? "yes" : "no";
            default -> RawValues.write(value);
        };
    }

    private String money(long cents) {
        NumberFormat format = NumberFormat.getCurrencyInstance(theme.locale());
        format.setCurrency(theme.currency());
        return format.format(BigDecimal.valueOf(cents, 2));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", ".").replaceAll("^\\.|\\.$", "");
    }

    private String date(LocalDate date, Format format) {
        return switch (format) {
            case LONG -> written(date, "EEEE, d MMMM yyyy", theme.locale());
            case SHORT -> written(date, "d MMMM", theme.locale());
            case US -> written(date, "MMMM d, yyyy", Locale.US);
            case SLASHED -> written(date, "dd/MM/yyyy", Locale.ROOT);
            case WEEKDAY -> written(date, "EEEE", theme.locale());
            case PLAIN, LOWER, AMPM, WORD -> date.toString();
        };
    }

    private static String written(LocalDate date, String pattern, Locale locale) {
        return date.format(DateTimeFormatter.ofPattern(pattern, locale));
    }
}
