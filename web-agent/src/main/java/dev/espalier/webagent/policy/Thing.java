package dev.espalier.webagent.policy;

import dev.espalier.webagent.PageItem.Element;
import java.util.List;

/**
 * An element of the page, read.
 *
 * @param index among the page's things, from 0
 * @param at its place among the page's items, texts included
 * @param field what it wants typed, {@link FieldKind#NONE} unless it is a field
 * @param values dates, times and numbers in its name
 */
record Thing(Element element, int index, int at, ThingKind kind, FieldKind field, Naming naming, List<Value> values) {

    Thing {
        values = List.copyOf(values);
    }

    /**
     * What it is called.
     *
     * @param row of the item, row or card it stands in
     * @param label words that say what belongs in it: its name, and for fields the text before it
     * @param senses of the label
     * @param lists bit mask over {@link WordList} of the lists that words of its name are on
     */
    record Naming(Phrase name, Phrase row, List<String> label, int senses, int lists) {
        Naming {
            label = List.copyOf(label);
        }
    }

    boolean speaks(WordList list) {
        return (naming.lists() & list.bit()) != 0;
    }

    int form() {
        return element.surroundings().form();
    }

    String region() {
        return element.surroundings().region();
    }

    boolean marginal() {
        return switch (region()) {
            case "header", "nav", "footer", "aside" -> true;
            default -> false;
        };
    }

    boolean checked() {
        return Boolean.TRUE.equals(element.state().checked());
    }

    boolean enabled() {
        return !element.state().disabled();
    }

    /** Returns true for what is pressed to make something happen. */
    boolean pressable() {
        return switch (kind) {
            case BUTTON, LINK, OPTION, DAY, TAB, OTHER -> true;
            case FIELD, LIST, CHECK, RADIO -> false;
        };
    }
}
