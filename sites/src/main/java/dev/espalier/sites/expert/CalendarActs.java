package dev.espalier.sites.expert;

import dev.espalier.sites.expr.Value;
import dev.espalier.sites.spec.Widget;
import dev.espalier.sites.spec.Widget.Place;
import dev.espalier.sites.web.Sight;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Opens a month grid, turns to the month and picks the day. */
final class CalendarActs {

    private static final String NOTHING_CHOSEN = "Choose a date";

    private CalendarActs() {}

    /**
     * @param days that can be picked, in order
     * @param entered the day picked before, "" for none
     */
    static List<WidgetAct> pick(Sight sight, Widget widget, List<LocalDate> days, Value wanted, String entered) {
        Place place = widget.presentation().place();
        String label = sight.label(widget, sight.scope());
        Locale locale = sight.spec().theme().locale();
        if (!(wanted instanceof Value.Day(LocalDate day)) || !days.contains(day)) {
            throw new ExpertException("the calendar \"%s\" offers no %s".formatted(label, wanted));
        }
        LocalDate shown = entered.isEmpty() ? days.getFirst() : LocalDate.parse(entered);
        int months = Math.toIntExact(ChronoUnit.MONTHS.between(YearMonth.from(shown), YearMonth.from(day)));
        List<WidgetAct> acts = new ArrayList<>();
        String before = entered.isEmpty() ? NOTHING_CHOSEN : DayNames.of(shown, locale);
        acts.add(WidgetAct.click(place, "button", label + " " + before));
        String turn = months < 0 ? "Previous month" : "Next month";
        acts.addAll(Collections.nCopies(Math.abs(months), WidgetAct.click(place, "button", turn)));
        acts.add(WidgetAct.click(place, "button", DayNames.of(day, locale)));
        return acts;
    }
}
