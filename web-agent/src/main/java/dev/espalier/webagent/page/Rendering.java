package dev.espalier.webagent.page;

import dev.espalier.webagent.Ref;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.SequencedSet;

/**
 * A page as text.
 *
 * @param shown refs that stand in the text, in its order
 * @param droppedElements elements of the page that do not
 * @param droppedTexts texts of the page that do not
 */
public record Rendering(String text, Level level, SequencedSet<Ref> shown, int droppedElements, int droppedTexts) {

    public Rendering {
        shown = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(shown));
    }

    /** How much of a page a text shows. */
    public enum Level {
        /** What lies in the viewport. */
        VIEWPORT,
        /** What lies in the viewport, and of the rest headings and counts. */
        VIEWPORT_AND_OUTLINE,
        /** Everything. */
        PAGE,
        /** Headings, landmarks and forms, with counts. */
        OUTLINE
    }
}
