package dev.espalier.webagent;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the list of tasks are asked for. The list is by number.
 *
 * @param at where to read from; null for the first
 * @param limit most lines, 1 to {@value ListPage#LONGEST}
 */
public record TaskQuery(Filter filter, @Nullable ListCursor at, int limit) {

    /** Name of the list in its cursors. */
    public static final String LIST = "tasks";

    public TaskQuery {
        if (limit < 1 || limit > ListPage.LONGEST) {
            throw new IllegalArgumentException(
                    "limit must be between 1 and %d, but was %d".formatted(ListPage.LONGEST, limit));
        }
    }

    /**
     * Which tasks are meant; an empty set and null mean any.
     *
     * @param wording whether train tasks use its wording too
     * @param text a part of the instruction, in large or small letters
     */
    public record Filter(
            Set<String> sites,
            Set<Split> splits,
            @Nullable WordingKind wording,
            @Nullable SolvedState solved,
            @Nullable String text) {

        public static final Filter ALL = new Filter(Set.of(), Set.of(), null, null, null);

        public Filter {
            sites = Set.copyOf(sites);
            splits = Set.copyOf(splits);
        }
    }

    /** Whether train tasks use a task's wording. */
    public enum WordingKind {
        SEEN,
        UNSEEN
    }

    /** What the runs on a task came to, by the oracle's word. Of searches only those that are done count, as in its line. */
    public enum SolvedState {
        /** No run worked on it. */
        UNTRIED,
        /** Runs worked on it, and the oracle accepted no rollout that counts. */
        UNSOLVED,
        /** The oracle accepted a greedy rollout, or one of a done search's many: an upper bound. */
        SOLVED
    }
}
