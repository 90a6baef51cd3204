package dev.espalier.datasets;

import dev.espalier.webagent.TaskId;
import java.util.List;
import java.util.Map;

/**
 * How many pairs the gates let in and keep out.
 *
 * @param tasks rows by task; tasks without rows are left out
 * @param gates a count for every gate
 */
public record GatedPairs(Map<TaskId, TaskRows> tasks, List<GateCount> gates) {

    public GatedPairs {
        tasks = Map.copyOf(tasks);
        gates = List.copyOf(gates);
    }

    /** Returns how many pairs were asked for. */
    public int pairs() {
        int rows = tasks.values().stream().mapToInt(TaskRows::rows).sum();
        return rows + gates.stream().mapToInt(GateCount::pairs).sum();
    }

    /**
     * The rows of one task.
     *
     * @param rows 1 or more
     * @param judged how many of them have the direction that people gave them, 0 to {@code rows}
     */
    public record TaskRows(int rows, int judged) {}
}
