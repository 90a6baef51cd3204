package dev.espalier.sites.check;

import dev.espalier.sites.visit.Control;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds what keeps people and agents from operating a served document: the first breach of each rule. */
final class PageAudit {

    private static final List<String> POINTERS =
            List.of("aria-labelledby", "aria-describedby", "aria-controls", "aria-activedescendant");

    private final Document document;
    private final Map<Rule, String> breaches = new EnumMap<>(Rule.class);

    /** What every document keeps to. */
    enum Rule {
        HEADING,
        LANGUAGE,
        NAME,
        DIFFERENT_NAMES,
        LABEL,
        LEGEND,
        ID,
        POINTER
    }

    private PageAudit(Document document) {
        this.document = document;
    }

    /** Returns what is wrong with a page's document. */
    static Map<Rule, String> ofPage(Document document) {
        PageAudit audit = new PageAudit(document);
        int headings = document.select("h1").size();
        if (headings != 1) {
            audit.breaches.put(Rule.HEADING, "expected one main heading <h1>, but found %d".formatted(headings));
        }
        return audit.breaches();
    }

    /** Returns what is wrong with an inner frame's document, which stands under its page's main heading. */
    static Map<Rule, String> ofFrame(Document document) {
        return new PageAudit(document).breaches();
    }

    private Map<Rule, String> breaches() {
        if (document.select("html").attr("lang").isBlank()) {
            breaches.put(Rule.LANGUAGE, "expected <html> to say its language, but it has no lang");
        }
        names();
        labels();
        ids();
        return breaches;
    }

    private void names() {
        List<Control> controls = Control.in(document);
        controls.stream()
                .filter(control -> control.name().isEmpty())
                .findFirst()
                .ifPresent(control -> breaches.put(
                        Rule.NAME,
                        "a %s has no accessible name: %s; give it a label"
                                .formatted(control.role(), shown(control.element()))));
        Map<String, Long> counts = controls.stream()
                .filter(control -> !control.name().isEmpty())
                .collect(Collectors.groupingBy(Control::toString, LinkedHashMap::new, Collectors.counting()));
        counts.entrySet().stream()
                .filter(count -> count.getValue() > 1)
                .findFirst()
                .ifPresent(count -> breaches.put(
                        Rule.DIFFERENT_NAMES,
                        "%d controls are called %s; say in the label what tells them apart, such as the card's row"
                                .formatted(count.getValue(), count.getKey())));
    }

    private void labels() {
        document.select("label").stream()
                .filter(label -> label.select("input, select, textarea").isEmpty()
                        && tied(label).isEmpty())
                .findFirst()
                .ifPresent(label ->
                        breaches.put(Rule.LABEL, "the label \"%s\" is tied to no field".formatted(label.text())));
        document.select("fieldset").stream()
                .filter(group -> group.select("> legend").text().isBlank())
                .findFirst()
                .ifPresent(group -> breaches.put(Rule.LEGEND, "a group of fields has no legend: " + shown(group)));
    }

    private static Stream<Element> fields(Element root) {
        return root.select("input, select, textarea").stream();
    }

    private static List<Element> tied(Element label) {
        Element tree = Control.tree(label);
        return fields(tree)
                .filter(field ->
                        field.id().equals(label.attr("for")) && !field.id().isEmpty())
                .filter(field -> Control.tree(field).equals(tree))
                .toList();
    }

    /** Within the document, and within each shadow root, an id is given once, and what points to one finds it. */
    private void ids() {
        Map<Element, Map<String, Long>> ids = document.select("[id]").stream()
                .collect(Collectors.groupingBy(
                        Control::tree,
                        LinkedHashMap::new,
                        Collectors.groupingBy(Element::id, LinkedHashMap::new, Collectors.counting())));
        ids.values().stream()
                .flatMap(tree -> tree.entrySet().stream())
                .filter(count -> count.getValue() > 1)
                .findFirst()
                .ifPresent(count -> breaches.put(
                        Rule.ID,
                        "the id \"%s\" stands %d times; show one input of a parameter at a time"
                                .formatted(count.getKey(), count.getValue())));
        for (String pointer : POINTERS) {
            document.select("[" + pointer + "]").stream()
                    .filter(element -> Stream.of(element.attr(pointer).split("\\s+"))
                            .anyMatch(id -> !ids.getOrDefault(Control.tree(element), Map.of())
                                    .containsKey(id)))
                    .findFirst()
                    .ifPresent(element -> breaches.putIfAbsent(
                            Rule.POINTER, "%s of %s points to nothing".formatted(pointer, shown(element))));
        }
    }

    private static String shown(Element element) {
        return element.shallowClone().outerHtml();
    }
}
