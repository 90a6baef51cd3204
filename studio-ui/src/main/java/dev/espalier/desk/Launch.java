package dev.espalier.desk;

import dev.espalier.practice.SearchPlan;
import java.util.List;

/**
 * Runs that somebody asks for.
 *
 * @param tasks numbers of the tasks, a run each; 1 or more
 * @param policy name or id of a policy version
 * @param extractsPairs true to read the pairs of a searched train task when its run is done
 */
public record Launch(List<Integer> tasks, String policy, SearchPlan plan, boolean extractsPairs) {

    public Launch {
        tasks = List.copyOf(tasks);
    }
}
