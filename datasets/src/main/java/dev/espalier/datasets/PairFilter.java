package dev.espalier.datasets;

import dev.espalier.mcts.Evidence;
import dev.espalier.webagent.Split;
import dev.espalier.webagent.TaskId;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which pairs are asked for. Withdrawn pairs never are.
 *
 * @param tasks empty for the pairs of any task
 * @param evidence of the latest revision; a pair that people judged is asked for whatever the search's evidence was,
 *     as their judgement is evidence of its own
 * @param splits on which the pairs' tasks stand
 */
public record PairFilter(Set<TaskId> tasks, Set<Evidence> evidence, Set<Split> splits) {

    public static final PairFilter ALL =
            new PairFilter(Set.of(), EnumSet.allOf(Evidence.class), EnumSet.allOf(Split.class));

    public PairFilter {
        tasks = Set.copyOf(tasks);
        evidence = Set.copyOf(evidence);
        splits = Set.copyOf(splits);
    }
}
