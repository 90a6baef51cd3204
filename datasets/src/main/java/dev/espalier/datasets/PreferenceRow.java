package dev.espalier.datasets;

import dev.espalier.datasets.PairReading.Worth;
import dev.espalier.mcts.Evidence;
import dev.espalier.webagent.Digest;
import dev.espalier.webagent.TaskId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A pair as one row of a preference dataset: a prompt, the better answer and the other one. */
public record PreferenceRow(String prompt, Answer chosen, Answer rejected, Evidence evidence, Source source) {

    /** @param logProbability under the policy that proposed it, null when unknown */
    public record Answer(String text, Worth worth, @Nullable Double logProbability) {}

    /** @param policy hash of the policy version that proposed both answers */
    public record Source(PairId pair, TaskId task, String site, Digest policy) {}

    public List<Message> promptMessages() {
        return Message.user(prompt);
    }

    public List<Message> chosenMessages() {
        return Message.assistant(chosen.text());
    }

    public List<Message> rejectedMessages() {
        return Message.assistant(rejected.text());
    }

    /** Returns by how much the chosen answer is worth more; negative where people preferred the other one. */
    public double margin() {
        return chosen.worth().mixed() - rejected.worth().mixed();
    }

    /** Returns the columns of the row in their order. */
    public Map<String, @Nullable Object> columns() {
        var columns = new LinkedHashMap<String, @Nullable Object>();
        for (var column : PreferenceColumn.values()) {
            columns.put(column.label(), column.of(this));
        }
        return columns;
    }

    /** Returns the SHA-256 of the canonical JSON of the whole row. */
    public Digest contentDigest() {
        return CanonicalJson.of(columns()).digest();
    }

    /** Returns the SHA-256 of the canonical JSON of prompt, chosen and rejected, to which a verdict is bound. */
    public Digest textDigest() {
        return textDigest(prompt, chosen.text(), rejected.text());
    }

    static Digest textDigest(String prompt, String chosen, String rejected) {
        return CanonicalJson.of(Map.of(
                        "prompt", Message.user(prompt),
                        "chosen", Message.assistant(chosen),
                        "rejected", Message.assistant(rejected)))
                .digest();
    }
}
