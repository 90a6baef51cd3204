package dev.espalier.records;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.espalier.datasets.CompletionId;
import dev.espalier.datasets.Judgement;
import dev.espalier.datasets.Opinion;
import dev.espalier.datasets.PairSide;
import dev.espalier.words.Words;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said of a pair.
 *
 * @param judgement its id
 * @param clientId of the act, by which a second sending is known
 * @param left the side that stood left, or first
 * @param revision of the pair that was shown
 * @param textSha256 of the text that was shown; where the pair's is another one, the judgement is stale
 */
public record JudgementRecord(
        UUID judgement,
        UUID clientId,
        String judgedAt,
        String reviewer,
        @JsonUnwrapped Said opinion,
        String left,
        int revision,
        String textSha256) {

    /**
     * An opinion.
     *
     * @param said low, high, tie, both-bad, skip or undo
     * @param reason of a skip, else null
     * @param undoes id of the judgement that is taken back, else null
     */
    public record Said(
            String said, @Nullable String reason, @Nullable UUID undoes) {

        private Said(String said) {
            this(said, null, null);
        }

        static Said of(Opinion opinion, CompletionId low) {
            return switch (opinion) {
                case Opinion.Prefers(var completion) -> new Said(side(completion, low));
                case Opinion.Tie() -> new Said("tie");
                case Opinion.BothBad() -> new Said("both-bad");
                case Opinion.Skip(var reason) -> new Said("skip", reason, null);
                case Opinion.Undo(var undone) -> new Said("undo", null, undone.value());
            };
        }
    }

    /** @param low the pair's low answer */
    public static JudgementRecord of(Judgement judgement, CompletionId low) {
        return new JudgementRecord(
                judgement.id().value(),
                judgement.client().value(),
                judgement.judgedAt().toString(),
                judgement.reviewer(),
                Said.of(judgement.opinion(), low),
                side(judgement.showing().left(), low),
                judgement.pair().revision(),
                judgement.text().hex());
    }

    private static String side(CompletionId answer, CompletionId low) {
        return Words.of(answer.equals(low) ? PairSide.LOW : PairSide.HIGH);
    }
}
