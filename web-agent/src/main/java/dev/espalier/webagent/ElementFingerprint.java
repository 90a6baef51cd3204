package dev.espalier.webagent;

/**
 * Tells elements apart across visits to a page.
 *
 * @param landmark name of the nearest landmark or form, empty when there is none
 * @param ordinal among the elements that are equal in everything else, from 0
 */
public record ElementFingerprint(String role, String name, String landmark, int ordinal) {

    /** Returns what people call it, as in {@code button "Search"}. */
    public String words() {
        return "%s \"%s\"".formatted(role, name);
    }
}
