package dev.espalier.desk;

import dev.espalier.practice.SearchPlan;
import java.util.List;

/**
 * Runs that somebody asks for.
 *
 * @param tasks numbers of the tasks, a run each; 1 or more
 * @param policy name or id of a policy version
 */
public record Launch(List<Integer> tasks, String policy, SearchPlan plan) {

    public Launch {
        tasks = List.copyOf(tasks);
    }
}
