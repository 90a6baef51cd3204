package dev.espalier.sites.expert;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** What month grids call their days. */
public final class DayNames {

    private DayNames() {}

    /** Returns what browsers make of weekday, day, month and year: "Thursday, March 4, 2027". */
    public static String of(LocalDate day, Locale locale) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale));
    }
}
