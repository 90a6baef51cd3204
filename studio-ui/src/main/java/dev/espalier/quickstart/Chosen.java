package dev.espalier.quickstart;

import dev.espalier.webagent.Split;
import dev.espalier.webagent.WebTask;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The tasks of a quickstart.
 *
 * @param heldOut as many of each site as asked for, in the order in which they were made
 * @param train all train tasks: those of the sites in turn, the shortest of each first
 */
record Chosen(List<WebTask> heldOut, List<WebTask> train) {

    /**
     * @param sites the tasks of each site
     * @param heldOut how many of each
     */
    static Chosen from(List<List<WebTask>> sites, int heldOut) {
        var measured = sites.stream()
                .flatMap(tasks -> of(tasks, Split.HELD_OUT).stream().limit(heldOut))
                .toList();
        return new Chosen(
                measured, inTurn(sites.stream().map(Chosen::shortestFirst).toList()));
    }

    private static List<WebTask> shortestFirst(List<WebTask> tasks) {
        return of(tasks, Split.TRAIN).stream()
                .sorted(Comparator.comparingInt(task -> task.traits().expertSteps()))
                .toList();
    }

    private static List<WebTask> inTurn(List<List<WebTask>> sites) {
        int longest = sites.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, longest)
                .boxed()
                .flatMap(at -> sites.stream().filter(tasks -> at < tasks.size()).map(tasks -> tasks.get(at)))
                .toList();
    }

    private static List<WebTask> of(List<WebTask> tasks, Split split) {
        return tasks.stream().filter(task -> task.split() == split).toList();
    }
}
