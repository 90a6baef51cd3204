package dev.espalier.sites.visit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** What a form would send: its successful controls, in order; of a repeated name the last one. */
final class FormEntries {

    /** A custom element in whose shadow root there is a field of the form around it. */
    static final String SITE_FIELD = "site-field";

    private FormEntries() {}

    static Map<String, String> of(Element form) {
        Map<String, String> entries = new LinkedHashMap<>();
        for (Element element : form.getElementsByAttribute("name")) {
            if (element.normalName().equals(SITE_FIELD)) {
                shadowed(element).ifPresent(chosen -> put(entries, element.attr("name"), value(chosen)));
            } else if (Control.tree(element).equals(Control.tree(form)) && successful(element)) {
                put(entries, element.attr("name"), value(element));
            }
        }
        return entries;
    }

    /** A later value takes the place of an earlier one. */
    private static void put(Map<String, String> entries, String name, String value) {
        entries.remove(name);
        entries.put(name, value);
    }

    /** Returns the field of a shadow root that says what the custom element is worth. */
    private static Optional<Element> shadowed(Element host) {
        return host.select("template [name]").stream()
                .filter(FormEntries::successful)
                .findFirst();
    }

    private static boolean successful(Element field) {
        return Control.field(field) && !field.hasAttr("disabled") && (!optional(field) || field.hasAttr("checked"));
    }

    /** Returns true for a field that is sent only when it is checked. */
    static boolean optional(Element field) {
        return field.attr("type").equals("checkbox") || field.attr("type").equals("radio");
    }

    private static String value(Element field) {
        return switch (field.normalName()) {
            case "select" -> selected(field);
            case "textarea" -> field.wholeText();
            default -> optional(field) && !field.hasAttr("value") ? "on" : field.attr("value");
        };
    }

    private static String selected(Element select) {
        Element chosen = select.select("option[selected]").last();
        Element shown = chosen == null ? select.selectFirst("option") : chosen;
        return shown == null ? "" : shown.hasAttr("value") ? shown.attr("value") : shown.text();
    }
}
