package dev.espalier.webagent;

import java.util.List;
import java.util.Optional;

/**
 * Some lines of a long list, in its order.
 *
 * @param lines as many as were asked for at most; none where nothing matches or the list ends
 * @param previous where the lines before these are; empty when there are none, or no line is shown
 * @param next where the lines after these are; empty when there are none, or no line is shown
 */
public record ListPage<T>(List<T> lines, Optional<ListCursor> previous, Optional<ListCursor> next) {

    /** Most lines that a page may be asked for. */
    public static final int LONGEST = 1_000;

    public ListPage {
        lines = List.copyOf(lines);
    }
}
