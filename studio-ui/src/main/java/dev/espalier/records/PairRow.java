package dev.espalier.records;

import dev.espalier.datasets.PairLine;
import dev.espalier.datasets.PairReading.Preferred;
import dev.espalier.datasets.PreferencePair;
import dev.espalier.words.Words;

/**
 * A pair in the list of pairs, as it reads now.
 *
 * @param pair its number
 * @param task number of its task
 * @param margin mixed value of the winner minus that of the other side, more than 0
 * @param chosen which of both goes into a dataset as the chosen one: winner, loser or neither
 * @param winner the whole answer that the search found better
 */
public record PairRow(
        int pair, int task, String evidence, double margin, String label, String chosen, String winner, String loser) {

    static PairRow of(PreferencePair pair, PairLine line, Preferred reading) {
        return new PairRow(
                pair.number(),
                line.task().number(),
                Words.of(reading.evidence()),
                reading.margin(),
                Words.of(line.state().label()),
                Words.of(line.chosen()),
                pair.side(reading.winner()).text(),
                pair.side(reading.winner().other()).text());
    }
}
