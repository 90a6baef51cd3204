package dev.espalier.records;

import dev.espalier.webagent.TaskLine;
import dev.espalier.words.Words;

/**
 * A task in the list of tasks.
 *
 * @param task its number
 * @param expertSteps actions of the shortest known solution
 */
public record TaskRow(int task, String site, String split, int expertSteps, String instruction) {

    public static TaskRow of(TaskLine line) {
        return new TaskRow(
                line.number(),
                line.site(),
                Words.of(line.split()),
                line.traits().expertSteps(),
                line.instruction());
    }
}
