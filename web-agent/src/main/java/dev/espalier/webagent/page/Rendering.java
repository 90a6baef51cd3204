package dev.espalier.webagent.page;

import dev.espalier.webagent.PageLevel;
import dev.espalier.webagent.Ref;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.SequencedSet;

/**
 * A page as text.
 *
 * @param shown refs that stand in the text, in its order
 */
public record Rendering(String text, PageLevel level, SequencedSet<Ref> shown, Dropped dropped) {

    public Rendering {
        shown = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(shown));
    }

    /**
     * What of the page the text does not show.
     *
     * @param characters that the others would have taken
     */
    public record Dropped(int elements, int texts, int characters) {}
}
