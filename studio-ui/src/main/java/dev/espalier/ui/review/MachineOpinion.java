package dev.espalier.ui.review;

import dev.espalier.datasets.BlindPair;
import dev.espalier.datasets.PairReading.Preferred;
import dev.espalier.datasets.PairReading.Worth;
import dev.espalier.datasets.PairSide;
import dev.espalier.datasets.PreferencePair;
import org.jspecify.annotations.Nullable;

/**
 * What the search made of a pair, told once it is judged.
 *
 * @param winner FIRST or SECOND, as the sides stood
 * @param place which tells the rest
 */
record MachineOpinion(String winner, double margin, String evidence, Value first, Value second, Place place) {

    /**
     * @param n finished, judged rollouts through the action
     * @param q their mean outcome mixed with the critic's value
     */
    record Value(int n, double q) {}

    /** Returns nothing for a pair that was withdrawn meanwhile. */
    static @Nullable MachineOpinion of(PreferencePair pair, BlindPair shown, Place place) {
        boolean lowFirst = shown.answers().left().completion().equals(pair.low().id());
        return pair.preferred().map(reading -> of(reading, lowFirst, place)).orElse(null);
    }

    private static MachineOpinion of(Preferred reading, boolean lowFirst, Place place) {
        var first = lowFirst ? PairSide.LOW : PairSide.HIGH;
        return new MachineOpinion(
                reading.winner() == first ? "FIRST" : "SECOND",
                reading.margin(),
                reading.evidence().name(),
                value(reading.worth(first)),
                value(reading.worth(first.other())),
                place);
    }

    private static Value value(Worth worth) {
        return new Value(worth.tally().visits(), worth.mixed());
    }
}
