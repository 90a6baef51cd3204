package dev.espalier.datasets;

import dev.espalier.webagent.ListCursor;
import dev.espalier.webagent.ListPage;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the list of pairs are asked for.
 *
 * @param at where to read from, of a list in the same order; null for the first
 * @param limit most lines, 1 to {@value ListPage#LONGEST}
 */
public record PairQuery(
        PairLineFilter filter, PairOrder order, @Nullable ListCursor at, int limit) {

    public PairQuery {
        if (limit < 1 || limit > ListPage.LONGEST) {
            throw new IllegalArgumentException(
                    "limit must be between 1 and %d, but was %d".formatted(ListPage.LONGEST, limit));
        }
    }

    /** Orders of the list; in each the number decides between equals. */
    public enum PairOrder {
        OLDEST_FIRST("pairs-oldest-first"),
        NEWEST_FIRST("pairs-newest-first"),
        /** Withdrawn pairs, which have no margin, first. */
        NARROWEST_FIRST("pairs-narrowest-first"),
        /** Withdrawn pairs, which have no margin, last. */
        WIDEST_FIRST("pairs-widest-first");

        private final String list;

        PairOrder(String list) {
            this.list = list;
        }

        /** Returns the name of the list in its cursors. */
        public String list() {
            return list;
        }
    }
}
