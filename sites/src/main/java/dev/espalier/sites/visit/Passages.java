package dev.espalier.sites.visit;

import dev.espalier.sites.spec.HardPart;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Collects the hard parts that a visit went through and that its pages showed no way around: told from the served HTML
 * and from the answers alone.
 */
final class Passages {

    /** An answer is slow when a person notices. */
    private static final Duration NOTICED = Duration.ofMillis(200);

    private final Set<HardPart> found = EnumSet.noneOf(HardPart.class);

    Set<HardPart> found() {
        return Set.copyOf(found);
    }

    /** Notes the parts that lie in a widget and in all others of the page that would do the same. */
    void through(OpenPage page, Element widget) {
        Set<HardPart> parts = parts(page, widget);
        if (parts.isEmpty()) {
            return;
        }
        page.documents().stream()
                .flatMap(document -> sameAs(widget, document))
                .forEach(other -> parts.retainAll(parts(page, other)));
        found.addAll(parts);
    }

    void waited(Exchange exchange) {
        if (exchange.took().compareTo(NOTICED) >= 0) {
            found.add(HardPart.SLOW_ANSWER);
        }
    }

    /** Notes whether the page after a form says what was wrong with it. */
    void answered(OpenPage page) {
        if (page.documents().stream()
                .anyMatch(document ->
                        !document.select("[aria-invalid=true], [role=alert]").isEmpty())) {
            found.add(HardPart.VALIDATION_ERROR);
        }
    }

    private static Set<HardPart> parts(OpenPage page, Element widget) {
        Set<HardPart> parts = EnumSet.noneOf(HardPart.class);
        if (widget.closest("[data-calendar]") != null) {
            parts.add(HardPart.CALENDAR);
        }
        if (widget.attr("type").equals("date")) {
            parts.add(HardPart.NATIVE_DATE);
        }
        if (widget.closest("[data-banner]") != null) {
            parts.add(HardPart.COOKIE_BANNER);
        }
        if (widget.closest(FormEntries.SITE_FIELD) != null) {
            parts.add(HardPart.SHADOW_WIDGET);
        }
        if (page.framed(widget)) {
            parts.add(HardPart.IFRAME);
        }
        if (widget.attr("target").equals("_blank") || widget.attr("formtarget").equals("_blank")) {
            parts.add(HardPart.NEW_TAB);
        }
        return parts;
    }

    private static Stream<Element> sameAs(Element widget, Document document) {
        if (widget.is("a[href]")) {
            return document.select("a[href]").stream()
                    .filter(other -> other.attr("href").equals(widget.attr("href")));
        }
        Element form = SiteScript.around(widget, "form");
        List<Element> forms = document.select("form").stream()
                .filter(other -> other.attr("action").equals(form.attr("action")))
                .toList();
        if (widget.is("button[type=submit]")) {
            return forms.stream()
                    .filter(other -> hidden(other).equals(hidden(form)))
                    .flatMap(other -> other.select("button[type=submit]").stream());
        }
        String name = input(widget);
        return forms.stream()
                .flatMap(other -> other.select("[name]").stream())
                .filter(other -> other.attr("name").equals(name) && operable(other));
    }

    /** Returns the name under which a widget's value is sent. */
    private static String input(Element widget) {
        Element named = widget.hasAttr("name")
                ? widget
                : Stream.of(".stepper", ".autocomplete")
                        .map(widget::closest)
                        .filter(root -> root != null)
                        .map(root -> SiteScript.one(root, "[name]"))
                        .findFirst()
                        .orElse(widget);
        return named.attr("name");
    }

    private static boolean operable(Element named) {
        return !named.attr("type").equals("hidden")
                || named.closest("[data-calendar], .stepper, .autocomplete") != null;
    }

    /** Returns what a form sends without a visitor's doing. */
    private static Map<String, String> hidden(Element form) {
        Map<String, String> values = new TreeMap<>();
        form.select("input[type=hidden]").stream()
                .filter(input -> !operable(input))
                .forEach(input -> values.put(input.attr("name"), input.attr("value")));
        return values;
    }
}
