package dev.espalier.datasets;

import dev.espalier.mcts.Evidence;
import dev.espalier.webagent.Split;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The pairs that wait for a person's judgement: those that were not withdrawn, have fewer verdicts than they need, and
 * that this person has neither judged nor skipped.
 *
 * @param reviewer who judges
 */
public record ReviewQueue(String reviewer, Filter filter) {

    public ReviewQueue {
        Judgement.requireName(reviewer);
    }

    /**
     * Which pairs are meant; an empty set and null mean any.
     *
     * @param run number of the run that they were read off
     * @param task number of the task that the run was of
     * @param leastMargin how far apart the sides are at least
     * @param text a part of either action, as in {@link PairLineFilter}
     */
    public record Filter(
            Set<Evidence> evidence,
            Set<String> sites,
            Set<Split> splits,
            @Nullable Integer run,
            @Nullable Integer task,
            @Nullable Double leastMargin,
            @Nullable String text) {

        public static final Filter ALL = new Filter(Set.of(), Set.of(), Set.of(), null, null, null, null);

        public Filter {
            evidence = Set.copyOf(evidence);
            sites = Set.copyOf(sites);
            splits = Set.copyOf(splits);
        }
    }

    /**
     * How far a queue is; each 0 or more.
     *
     * @param left pairs that wait
     * @param reviewed pairs that have as many verdicts as they need, whoever gave them
     * @param judged pairs that this person judged, undone and stale judgements left out
     * @param skipped pairs that this person skipped
     */
    public record Progress(int left, int reviewed, int judged, int skipped) {}
}
