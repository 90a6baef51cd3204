package dev.espalier.records;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.espalier.webagent.RunLine;
import dev.espalier.words.Words;

/**
 * A run in the list of runs.
 *
 * @param run its number
 * @param task number of its task
 * @param note how it ended; empty while it can go on
 */
public record RunRow(
        int run,
        int task,
        String split,
        String status,
        @JsonUnwrapped Rollouts rollouts,
        String startedAt,
        String note) {

    /**
     * What came of it so far.
     *
     * @param finished rollouts
     * @param of rollouts that were asked for
     * @param right finished rollouts that the oracle accepted
     * @param learnsFrom the judge whose verdicts are backed up
     */
    public record Rollouts(int finished, int of, int right, String learnsFrom) {}

    public static RunRow of(RunLine line) {
        var counts = line.counts();
        return new RunRow(
                line.number(),
                line.task().number(),
                Words.of(line.task().split()),
                Words.of(line.status()),
                new Rollouts(counts.finished(), counts.asked(), counts.oracleSuccesses(), Words.of(counts.backsUp())),
                line.startedAt().toString(),
                Words.ofNote(line.ending().note()));
    }
}
