package dev.espalier.webagent.policy;

import dev.espalier.webagent.PageItem.Element;
import java.util.Set;

/** How an element is worked. */
enum ThingKind {
    FIELD,
    LIST,
    CHECK,
    RADIO,
    BUTTON,
    LINK,
    OPTION,
    DAY,
    TAB,
    OTHER;

    private static final Set<String> FIELD_ROLES = Set.of("textbox", "searchbox", "spinbutton");
    private static final Set<String> PRESSED_INPUTS = Set.of("submit", "button", "image", "reset");

    static ThingKind of(Element element) {
        String tag = element.make().tag();
        if (element.surroundings().dayCell()) {
            return DAY;
        }
        if (tag.equals("select")) {
            return LIST;
        }
        return switch (element.role()) {
            case "checkbox", "switch", "menuitemcheckbox" -> CHECK;
            case "radio", "menuitemradio" -> RADIO;
            case "button" -> BUTTON;
            case "link" -> LINK;
            case "tab" -> TAB;
            case "option", "menuitem", "treeitem" -> OPTION;
            default -> fieldOrOther(element, tag);
        };
    }

    private static ThingKind fieldOrOther(Element element, String tag) {
        boolean input =
                tag.equals("input") && !PRESSED_INPUTS.contains(element.make().type());
        return input || tag.equals("textarea") || FIELD_ROLES.contains(element.role()) ? FIELD : OTHER;
    }
}
