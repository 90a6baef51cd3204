package dev.espalier.sites.visit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Something in a document that can be operated, as an accessibility tree has it.
 *
 * @param name accessible name, "" for none
 */
public record Control(Element element, String role, String name) {

    private static final String OPERABLE = "a[href], button, input, select, textarea, [role=option], iframe";

    /** Returns the controls of a document in its order, those in shadow roots too, hidden ones left out. */
    public static List<Control> in(Document document) {
        return operable(document)
                .map(element -> new Control(element, role(element), name(element)))
                .toList();
    }

    /** Returns those with one role. */
    static List<Control> in(Document document, String role) {
        return operable(document)
                .filter(element -> role(element).equals(role))
                .map(element -> new Control(element, role, name(element)))
                .toList();
    }

    private static Stream<Element> operable(Document document) {
        return document.select(OPERABLE).stream().filter(element -> !hidden(element));
    }

    private static boolean hidden(Element element) {
        boolean hidden = element.attr("type").equals("hidden");
        for (Element up = element; up != null && !hidden; up = up.parent()) {
            hidden = up.hasAttr("hidden") || up.attr("aria-hidden").equals("true");
        }
        return hidden;
    }

    private static String role(Element element) {
        if (element.hasAttr("role")) {
            return element.attr("role");
        }
        return switch (element.normalName()) {
            case "a" -> "link";
            case "button", "iframe" -> element.normalName();
            case "select" -> "combobox";
            case "textarea" -> "textbox";
            default ->
                switch (element.attr("type")) {
                    case "checkbox", "radio" -> element.attr("type");
                    case "submit", "button", "reset", "image" -> "button";
                    default -> "textbox";
                };
        };
    }

    /** Follows the order of accessible name computation: labelledby, label, the label tied to a field, content, title. */
    private static String name(Element element) {
        return Stream.of(
                        labelledBy(element),
                        element.attr("aria-label").strip(),
                        field(element) ? label(element) : element.text(),
                        element.attr("title").strip())
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String labelledBy(Element element) {
        return String.join(
                " ",
                element.attr("aria-labelledby").strip().isEmpty()
                        ? List.of()
                        : Stream.of(element.attr("aria-labelledby").strip().split("\\s+"))
                                .map(id -> byId(element, id).map(Element::text).orElse(""))
                                .filter(text -> !text.isEmpty())
                                .toList());
    }

    /** Returns true for what a label can be tied to and that has no text of its own. */
    static boolean field(Element element) {
        return switch (element.normalName()) {
            case "input", "select", "textarea" -> true;
            default -> false;
        };
    }

    private static String label(Element field) {
        return tied(field).map(label -> ownText(label, field)).orElse("");
    }

    /** Returns the label that is tied to a field. */
    static Optional<Element> tied(Element field) {
        Optional<Element> around = Optional.ofNullable(field.closest("label"));
        return field.id().isEmpty() || around.isPresent()
                ? around
                : tree(field).select("label[for]").stream()
                        .filter(label -> label.attr("for").equals(field.id())
                                && tree(label).equals(tree(field)))
                        .findFirst();
    }

    private static String ownText(Element label, Element field) {
        Element copy = label.clone();
        copy.select(field.normalName()).remove();
        return copy.text();
    }

    private static Optional<Element> byId(Element from, String id) {
        return tree(from).select("[id]").stream()
                .filter(one -> one.id().equals(id) && tree(one).equals(tree(from)))
                .findFirst();
    }

    /** Returns the root of the tree in which the element's id is unique: its shadow root or the document. */
    public static Element tree(Element element) {
        for (Element up = element.parent(); up != null; up = up.parent()) {
            if (up.normalName().equals("template") && up.hasAttr("shadowrootmode")) {
                return up;
            }
        }
        return element.root();
    }

    boolean shadowed() {
        return tree(element).normalName().equals("template");
    }

    @Override
    public String toString() {
        return "%s \"%s\"".formatted(role, name);
    }
}
