package dev.espalier.records;

import dev.espalier.datasets.PairReading.Preferred;
import dev.espalier.datasets.PreferencePair;
import dev.espalier.words.Words;

/**
 * A pair in the list of pairs, as it reads now.
 *
 * @param pair its number
 * @param task number of its task
 * @param margin mixed value of the better side minus that of the other, more than 0
 * @param chosen the whole answer that the search found better
 */
public record PairRow(int pair, int task, String evidence, double margin, String chosen, String rejected) {

    static PairRow of(PreferencePair pair, int task, Preferred reading) {
        return new PairRow(
                pair.number(),
                task,
                Words.of(reading.evidence()),
                reading.margin(),
                pair.side(reading.winner()).text(),
                pair.side(reading.winner().other()).text());
    }
}
