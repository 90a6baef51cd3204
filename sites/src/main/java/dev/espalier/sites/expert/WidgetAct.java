package dev.espalier.sites.expert;

import dev.espalier.sites.spec.Widget.Place;

/**
 * Something done to one widget, which is found as a person would find it.
 *
 * @param place the document that the widget stands in
 * @param role as an accessibility tree says it: button, link, textbox, combobox, option, checkbox, radio, gridcell
 * @param name the widget's accessible name
 * @param value what is typed, or the text of the option that is selected; "" for a click or a check
 */
public record WidgetAct(Kind kind, Place place, String role, String name, String value) {

    /** What is done. */
    public enum Kind {
        CLICK,
        TYPE,
        SELECT,
        CHECK
    }

    static WidgetAct click(Place place, String role, String name) {
        return new WidgetAct(Kind.CLICK, place, role, name, "");
    }
}
