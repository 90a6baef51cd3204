package dev.espalier.records;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.espalier.datasets.Completion;
import dev.espalier.datasets.DatasetVersion;
import dev.espalier.datasets.Datasets;
import dev.espalier.datasets.Judgements;
import dev.espalier.datasets.PairId;
import dev.espalier.datasets.PairOrigin;
import dev.espalier.datasets.PairSide;
import dev.espalier.datasets.PreferencePair;
import dev.espalier.datasets.PreferencePairs;
import dev.espalier.webagent.AgentRuns;
import dev.espalier.webagent.WebTasks;
import dev.espalier.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pair with everything that is known of it.
 *
 * @param pair its number
 * @param pairId as rows of an export name it
 * @param revisions how it read and reads, oldest first
 * @param judgements what was said of it, oldest first
 * @param datasets the versions that hold it, as in "shop:v2"
 */
public record PairRecord(
        int pair,
        UUID pairId,
        @JsonUnwrapped Standing standing,
        @JsonUnwrapped Text text,
        List<RevisionRecord> revisions,
        List<JudgementRecord> judgements,
        List<String> datasets) {

    public PairRecord {
        revisions = List.copyOf(revisions);
        judgements = List.copyOf(judgements);
        datasets = List.copyOf(datasets);
    }

    /**
     * Where it comes from and where it stands.
     *
     * @param task number of the task
     * @param run number of the run
     * @param review how far people looked at it
     * @param label what people made of it
     * @param chosen the side that goes into a dataset as the chosen one, low or high; null when neither does
     */
    public record Standing(
            int task,
            int run,
            String split,
            String review,
            String label,
            @Nullable String chosen) {}

    /**
     * What it says.
     *
     * @param prompt byte for byte as the policy got it
     * @param textSha256 of prompt and answers, to which a judgement is bound
     */
    public record Text(String prompt, String textSha256, Answer low, Answer high) {}

    /**
     * One answer.
     *
     * @param text the whole answer
     * @param command canonical text of the action in it
     * @param logProbability of the text under the policy, at temperature 1, natural logarithm; null when unknown
     */
    public record Answer(
            String text, String command, @Nullable Double logProbability) {

        static Answer of(Completion completion) {
            return new Answer(completion.text(), completion.command(), completion.logProbability());
        }
    }

    /** Reads pairs whole. */
    public static final class Reader {

        private final PreferencePairs pairs;
        private final Judgements judgements;
        private final Datasets datasets;
        private final WebTasks tasks;
        private final AgentRuns runs;

        Reader(PreferencePairs pairs, Judgements judgements, Datasets datasets, WebTasks tasks, AgentRuns runs) {
            this.pairs = pairs;
            this.judgements = judgements;
            this.datasets = datasets;
            this.tasks = tasks;
            this.runs = runs;
        }

        public Optional<PairRecord> numbered(int number) {
            return pairs.numbered(number).map(this::of);
        }

        public Optional<PairRecord> find(PairId id) {
            return pairs.find(id).map(this::of);
        }

        private PairRecord of(PreferencePair pair) {
            return new PairRecord(
                    pair.number(),
                    pair.id().value(),
                    standing(pair),
                    new Text(
                            pair.context().prompt(),
                            pair.textDigest(PairSide.LOW).hex(),
                            Answer.of(pair.low()),
                            Answer.of(pair.high())),
                    pairs.revisions(pair.id()).stream().map(RevisionRecord::of).toList(),
                    judgements.of(pair.id()).stream()
                            .map(judgement ->
                                    JudgementRecord.of(judgement, pair.low().id()))
                            .toList(),
                    datasets.holding(pair.id()).stream()
                            .map(DatasetVersion::name)
                            .map(String::valueOf)
                            .toList());
        }

        private Standing standing(PreferencePair pair) {
            return switch (pair.origin()) {
                case PairOrigin.Edges edges ->
                    new Standing(
                            tasks.find(edges.task()).orElseThrow().number(),
                            runs.find(edges.run()).orElseThrow().number(),
                            Words.of(pair.state().split()),
                            Words.of(pair.state().review()),
                            Words.of(pair.state().label()),
                            pair.chosen().map(Words::of).orElse(null));
            };
        }
    }
}
