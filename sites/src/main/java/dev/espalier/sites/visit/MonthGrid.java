package dev.espalier.sites.visit;

import dev.espalier.sites.expert.DayNames;
import dev.espalier.sites.expert.ExpertException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** The month grid that the site's script draws under a calendar's button. */
final class MonthGrid {

    private static final String MONTH = "data-month";
    private static final String DAY = "data-day";
    private static final String GRID = ".calendar";

    private final Element root;
    private final Element opener;
    private final Element chosen;
    private final Locale locale;
    private final List<String> days;

    /** @param root the element that lists the days that can be picked */
    MonthGrid(Element root) {
        this.root = root;
        this.opener = SiteScript.one(root, ".calendar-open");
        this.chosen = SiteScript.one(root, "input[type=hidden]");
        this.locale = Locale.forLanguageTag(root.attr("data-locale"));
        this.days = Arrays.stream(root.attr("data-days").split(" "))
                .filter(day -> !day.isEmpty())
                .toList();
    }

    /** Writes the chosen day on the button. */
    void showChosen() {
        if (!chosen.attr("value").isEmpty()) {
            opener.text(DayNames.of(LocalDate.parse(chosen.attr("value")), locale));
        }
    }

    /** Presses the calendar's button, one that turns the month, or a day. */
    void press(Element button) {
        Element grid = root.selectFirst(GRID);
        if (grid == null) {
            draw(firstMonth());
        } else if (button.equals(opener)) {
            grid.remove();
        } else if (button.hasAttr(MONTH)) {
            draw(YearMonth.parse(button.attr(MONTH)));
        } else {
            pick(LocalDate.parse(button.attr(DAY)));
        }
    }

    private YearMonth firstMonth() {
        String first = days.isEmpty() ? root.attr("data-today") : days.getFirst();
        return YearMonth.from(LocalDate.parse(chosen.attr("value").isEmpty() ? first : chosen.attr("value")));
    }

    private void draw(YearMonth month) {
        root.select(GRID).remove();
        Element grid = root.appendElement("div").addClass(GRID.substring(1)).attr("role", "dialog");
        button(grid, "Previous month").attr(MONTH, month.minusMonths(1).toString());
        button(grid, "Next month").attr(MONTH, month.plusMonths(1).toString());
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            LocalDate date = month.atDay(day);
            button(grid, DayNames.of(date, locale))
                    .attr(DAY, date.toString())
                    .attr("disabled", !days.contains(date.toString()));
        }
    }

    private static Element button(Element grid, String name) {
        return grid.appendElement("button").attr("type", "button").attr("aria-label", name);
    }

    private void pick(LocalDate day) {
        if (!days.contains(day.toString())) {
            throw new ExpertException("the calendar \"%s\" offers no %s".formatted(root.attr("data-calendar"), day));
        }
        chosen.attr("value", day.toString());
        showChosen();
        root.select(GRID).remove();
    }
}
