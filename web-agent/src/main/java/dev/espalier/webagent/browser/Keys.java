package dev.espalier.webagent.browser;

import java.util.Arrays;
import java.util.Set;

/** The keys that can be pressed: one character, or a named key, after any modifiers. */
final class Keys {

    /** How a key is written, for messages. */
    static final String FORM = "a key such as Enter, Escape or Control+a";

    private static final Set<String> MODIFIERS = Set.of("Control", "Shift", "Alt", "Meta", "ControlOrMeta");
    private static final Set<String> NAMED = Set.of(
            "Enter",
            "Tab",
            "Escape",
            "Space",
            "Backspace",
            "Delete",
            "Insert",
            "Home",
            "End",
            "PageUp",
            "PageDown",
            "ArrowUp",
            "ArrowDown",
            "ArrowLeft",
            "ArrowRight",
            "F1",
            "F2",
            "F3",
            "F4",
            "F5",
            "F6",
            "F7",
            "F8",
            "F9",
            "F10",
            "F11",
            "F12");

    private Keys() {}

    static boolean known(String key) {
        if (isCharacter(key) || key.equals(" ")) {
            return true;
        }
        String[] parts = key.split("\\+");
        String last = parts.length == 0 ? "" : parts[parts.length - 1];
        return Arrays.stream(parts).limit(parts.length - 1L).allMatch(MODIFIERS::contains)
                && (NAMED.contains(last) || isCharacter(last));
    }

    private static boolean isCharacter(String key) {
        return key.length() == 1 && key.charAt(0) > ' ' && key.charAt(0) <= '~';
    }
}
