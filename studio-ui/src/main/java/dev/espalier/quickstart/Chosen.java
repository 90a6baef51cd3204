package dev.espalier.quickstart;

import dev.espalier.webagent.Split;
import dev.espalier.webagent.WebTask;
import java.util.Comparator;
import java.util.List;

/**
 * The tasks of a quickstart.
 *
 * @param heldOut as many as asked for, the same number from each site as far as that divides, in the order in which they
 *     were made
 * @param train all train tasks, the shortest first
 */
record Chosen(List<WebTask> heldOut, List<WebTask> train) {

    /** @param sites the tasks of each site */
    static Chosen from(List<List<WebTask>> sites, int heldOut) {
        int each = Math.ceilDiv(heldOut, sites.size());
        var measured = sites.stream()
                .flatMap(tasks -> of(tasks, Split.HELD_OUT).stream().limit(each))
                .limit(heldOut)
                .toList();
        var train = sites.stream()
                .flatMap(tasks -> of(tasks, Split.TRAIN).stream())
                .sorted(Comparator.comparingInt(task -> task.traits().expertSteps()))
                .toList();
        return new Chosen(measured, train);
    }

    private static List<WebTask> of(List<WebTask> tasks, Split split) {
        return tasks.stream().filter(task -> task.split() == split).toList();
    }
}
