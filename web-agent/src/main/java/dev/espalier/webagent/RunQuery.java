package dev.espalier.webagent;

import dev.espalier.webagent.AgentRun.RunStatus;
import dev.espalier.webagent.ListCursor.Way;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the list of runs are asked for. The list has the newest run first.
 *
 * @param at where to read from; null for the newest
 * @param limit most lines, 1 to {@value ListPage#LONGEST}
 */
public record RunQuery(Filter filter, @Nullable ListCursor at, int limit) {

    /** Name of the list in its cursors. */
    public static final String LIST = "runs";

    public RunQuery {
        if (limit < 1 || limit > ListPage.LONGEST) {
            throw new IllegalArgumentException(
                    "limit must be between 1 and %d, but was %d".formatted(ListPage.LONGEST, limit));
        }
    }

    /** Asks for the line of one run alone. */
    public static RunQuery onlyOf(int run) {
        return new RunQuery(Filter.ALL, new ListCursor(Way.AFTER, LIST, null, run + 1), 1);
    }

    /** Returns the runs of the same filter that are newer than one. */
    public RunQuery newerThan(int run) {
        return new RunQuery(filter, new ListCursor(Way.BEFORE, LIST, null, run), limit);
    }

    /**
     * Which runs are meant; an empty set and null mean any.
     *
     * @param task number of the task
     * @param text a part of the instruction, in large or small letters
     */
    public record Filter(
            Set<RunStatus> statuses,
            Set<String> sites,
            Set<Split> splits,
            @Nullable Integer task,
            @Nullable PolicyVersionId policy,
            @Nullable RunMode mode,
            @Nullable String text) {

        public static final Filter ALL = new Filter(Set.of(), Set.of(), Set.of(), null, null, null, null);

        public Filter {
            statuses = Set.copyOf(statuses);
            sites = Set.copyOf(sites);
            splits = Set.copyOf(splits);
        }
    }

    /** How a run goes about its task. */
    public enum RunMode {
        /** One rollout. */
        GREEDY,
        /** More than one. */
        SEARCH
    }
}
