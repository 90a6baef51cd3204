package dev.espalier.records;

import dev.espalier.datasets.PairReading;
import dev.espalier.datasets.PairReading.Preferred;
import dev.espalier.datasets.PairReading.Withdrawn;
import dev.espalier.datasets.PairRevision;
import dev.espalier.words.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * One reading of a pair.
 *
 * @param revision 1, 2, … within the pair
 * @param preference null when the pair was withdrawn
 * @param settings of the reading, with the keys they are stored under
 */
public record RevisionRecord(
        int revision, String readAt, @Nullable Preference preference, Map<String, Object> settings) {

    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {};

    /**
     * Which side the search found better.
     *
     * @param winner low or high
     * @param margin mixed value of the winner minus that of the other, more than 0
     */
    public record Preference(String winner, double margin, String evidence, Worth low, Worth high) {}

    /**
     * What a side is worth and why.
     *
     * @param visits finished, judged rollouts through it
     * @param outcomeSum how many of them succeeded
     * @param outcomeMean q_tilde of Agent Q, eq. 10, in [0, 1]
     * @param criticValue q_hat, in [0, 1]
     * @param mixed alpha q_tilde + (1 - alpha) q_hat
     */
    public record Worth(int visits, int outcomeSum, double outcomeMean, double criticValue, double mixed) {

        static Worth of(PairReading.Worth worth) {
            return new Worth(
                    worth.tally().visits(),
                    worth.tally().outcomeSum(),
                    worth.outcomeMean(),
                    worth.criticValue(),
                    worth.mixed());
        }
    }

    static RevisionRecord of(PairRevision revision) {
        return new RevisionRecord(
                revision.number(),
                revision.readAt().toString(),
                preference(revision.reading()),
                RecordJson.MAPPER.readValue(revision.settings().text(), OBJECT));
    }

    private static @Nullable Preference preference(PairReading reading) {
        return switch (reading) {
            case Preferred preferred ->
                new Preference(
                        Words.of(preferred.winner()),
                        preferred.margin(),
                        Words.of(preferred.evidence()),
                        Worth.of(preferred.low()),
                        Worth.of(preferred.high()));
            case Withdrawn() -> null;
        };
    }
}
