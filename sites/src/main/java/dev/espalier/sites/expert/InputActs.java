package dev.espalier.sites.expert;

import dev.espalier.sites.engine.RawValues;
import dev.espalier.sites.engine.Scope;
import dev.espalier.sites.expr.Value;
import dev.espalier.sites.spec.Widget;
import dev.espalier.sites.spec.Widget.Place;
import dev.espalier.sites.web.Choice;
import dev.espalier.sites.web.Sight;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** What is done to an input so that it holds a value. */
final class InputActs {

    private final Sight sight;
    private final Widget widget;
    private final String name;

    InputActs(Sight sight, Widget widget) {
        this.sight = sight;
        this.widget = widget;
        this.name = sight.label(widget, sight.scope());
    }

    /** @param entered what the input holds before, as a form carries it */
    List<WidgetAct> enter(Value wanted, String entered) {
        String raw = RawValues.write(wanted);
        return switch (widget.kind()) {
            case TEXT, TEXTAREA, NATIVE_DATE -> List.of(act(WidgetAct.Kind.TYPE, "textbox", name, raw));
            case AUTOCOMPLETE -> complete(wanted, raw);
            case SELECT -> List.of(act(WidgetAct.Kind.SELECT, "combobox", name, option(raw)));
            case RADIO -> List.of(act(WidgetAct.Kind.CHECK, "radio", option(raw), ""));
            case CHECKBOX -> List.of(act(WidgetAct.Kind.CHECK, "checkbox", name, ""));
            case CALENDAR -> CalendarActs.pick(sight, widget, days(), wanted, entered);
            case STEPPER -> steps(wanted, entered);
            case LINK, BUTTON, LIST, SUMMARY, MESSAGE, BANNER, FRAME ->
                throw new ExpertException(
                        "%s \"%s\" takes no value".formatted(widget.kind().word(), name));
        };
    }

    private WidgetAct act(WidgetAct.Kind kind, String role, String of, String value) {
        return new WidgetAct(kind, place(), role, of, value);
    }

    private Place place() {
        return widget.presentation().place();
    }

    /** Types, and takes the suggestion if there is one that says the same. */
    private List<WidgetAct> complete(Value wanted, String raw) {
        String param = ((Widget.Binds) widget.action()).param();
        String typed = wanted instanceof Value.Ref row ? sight.choice(widget, row) : raw;
        Scope asked = sight.scope().withParams(Map.of(param, Value.of(typed)));
        List<WidgetAct> acts = new ArrayList<>();
        acts.add(act(WidgetAct.Kind.TYPE, "combobox", name, typed));
        if (sight.choices(widget, asked).stream()
                .anyMatch(choice -> choice.text().equals(typed))) {
            acts.add(WidgetAct.click(place(), "option", typed));
        }
        return acts;
    }

    private List<LocalDate> days() {
        return sight.choices(widget, sight.scope()).stream()
                .map(choice -> LocalDate.parse(choice.value()))
                .toList();
    }

    private String option(String raw) {
        return sight.choices(widget, sight.scope()).stream()
                .filter(choice -> choice.value().equals(raw))
                .map(Choice::text)
                .findFirst()
                .orElseThrow(() -> new ExpertException("\"%s\" offers no \"%s\"".formatted(name, raw)));
    }

    private List<WidgetAct> steps(Value wanted, String entered) {
        if (!(wanted instanceof Value.Whole(long number))) {
            throw new ExpertException("\"%s\" counts, but the task wants %s".formatted(name, wanted));
        }
        int by = Math.toIntExact(number - (entered.isEmpty() ? 0 : Long.parseLong(entered)));
        String button = (by < 0 ? "Fewer: " : "More: ") + name;
        return Collections.nCopies(Math.abs(by), WidgetAct.click(place(), "button", button));
    }
}
