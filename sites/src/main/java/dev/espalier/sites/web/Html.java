package dev.espalier.sites.web;

import java.util.ArrayList;
import java.util.List;

/**
 * A document and what can be operated on it.
 *
 * @param controls in the order of the document
 */
record Html(String text, List<Control> controls) {

    Html {
        controls = List.copyOf(controls);
    }

    /** Something that can be operated, as an accessibility tree names it. */
    record Control(String role, String name) {}

    /** Collects the controls of a document while it is written. */
    static final class Controls {
        private final List<Control> found = new ArrayList<>();

        void add(String role, String name) {
            found.add(new Control(role, name));
        }

        List<Control> found() {
            return found;
        }
    }
}
