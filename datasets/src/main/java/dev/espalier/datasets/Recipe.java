package dev.espalier.datasets;

import dev.espalier.mcts.Evidence;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a dataset is made of.
 *
 * @param tasks numbers of the tasks whose pairs go in; empty for all train tasks
 * @param evidence which evidence of the search suffices where nobody judged the pair
 * @param split how pairs are dealt to train and test
 */
public record Recipe(Set<Integer> tasks, Set<Evidence> evidence, SplitRule split) {

    /**
     * All train tasks and every pair but those that rest on the critic alone: with a critic built from the policy they
     * would teach it its own opinion.
     */
    public static final Recipe DEFAULT = new Recipe(
            Set.of(), EnumSet.complementOf(EnumSet.of(Evidence.CRITIC)), new SplitRule(SplitUnit.BY_TASK, 0.1));

    public Recipe {
        tasks = Set.copyOf(tasks);
        evidence = Set.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("a recipe needs at least one kind of evidence, but had none");
        }
    }

    /** @param testShare probability that a unit goes to test, in [0, 1) */
    public record SplitRule(SplitUnit unit, double testShare) {
        public SplitRule {
            if (!(testShare >= 0 && testShare < 1)) {
                throw new IllegalArgumentException("testShare must be 0 or more and less than 1, but was " + testShare);
            }
        }
    }

    /** What stays together when pairs are dealt. */
    public enum SplitUnit {
        /** All pairs of a task, and of tasks of the same site with the same words. */
        BY_TASK
    }
}
