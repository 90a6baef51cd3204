package dev.espalier.sites.visit;

import dev.espalier.sites.expert.ExpertException;
import dev.espalier.sites.spec.AddressWords;
import dev.espalier.sites.web.Query;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;

/** What the site's script does to a page: brings late lists, counts with steppers and asks for suggestions. */
final class SiteScript {

    private SiteScript() {}

    /** Does what is done as soon as a document is there. */
    static void start(Document document, Line line) {
        for (Element part : document.getElementsByAttribute("data-part")) {
            part.html(
                    line.fetched(Deed.open(part.attr("data-part"))).path("html").asString(""));
            part.removeAttr("aria-busy");
        }
        document.getElementsByAttribute("data-calendar").forEach(root -> new MonthGrid(root).showChosen());
    }

    /** Types into a field; where the site completes what is typed, its suggestions come. */
    static void type(Element field, String text, Line line) {
        field.attr("value", text);
        Element root = field.closest(".autocomplete");
        if (root == null) {
            return;
        }
        root.select("input[type=hidden]").attr("value", "");
        Element list = one(root, "[role=listbox]");
        list.empty().attr("hidden", true);
        if (text.isBlank()) {
            return;
        }
        String address = Query.with(root.attr("data-suggest"), AddressWords.TYPED, text);
        for (JsonNode choice : line.fetched(Deed.open(address))) {
            list.removeAttr("hidden");
            list.appendElement("li")
                    .attr("role", "option")
                    .attr("data-value", choice.path("value").asString(""))
                    .text(choice.path("text").asString(""));
        }
    }

    /** Takes a suggestion. */
    static void take(Element option) {
        Element root = around(option, ".autocomplete");
        one(root, "[role=combobox]").attr("value", option.text());
        root.select("input[type=hidden]").attr("value", option.attr("data-value"));
        one(root, "[role=listbox]").empty().attr("hidden", true);
    }

    /** Presses one of a stepper's two buttons. */
    static void step(Element button) {
        Element count = one(around(button, ".stepper"), "input[data-count]");
        long next = number(count.attr("value"), 0) + number(button.attr("data-step"), 0);
        if (next < number(count.attr("min"), Long.MIN_VALUE) || next > number(count.attr("max"), Long.MAX_VALUE)) {
            throw new ExpertException(
                    "\"%s\" cannot be pressed: %d is out of its bounds".formatted(button.attr("aria-label"), next));
        }
        count.attr("value", Long.toString(next));
    }

    private static long number(String text, long absent) {
        return text.isEmpty() ? absent : Long.parseLong(text);
    }

    /** Returns the one element that the site's pages promise there. */
    static Element one(Element root, String query) {
        Element found = root.selectFirst(query);
        if (found == null) {
            throw new ExpertException("expected %s in <%s>, but there is none".formatted(query, root.normalName()));
        }
        return found;
    }

    static Element around(Element inner, String query) {
        Element found = inner.closest(query);
        if (found == null) {
            throw new ExpertException("expected %s around \"%s\", but there is none".formatted(query, inner.text()));
        }
        return found;
    }
}
