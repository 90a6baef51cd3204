package dev.espalier.datasets;

import dev.espalier.mcts.NodeId;
import dev.espalier.webagent.Digest;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A pair as it is shown to a person who is to judge it: nothing in it tells what the search, the critic or anybody else
 * thinks of either answer.
 *
 * @param number of the pair, for people
 * @param text digest of what is shown, to which the judgement is bound
 * @param instruction the task's words
 * @param before the place from which both answers leave, for its picture
 * @param answers in the order in which they are to stand
 * @param mine what this person said of this text last; null when nothing, or when it was taken back
 */
public record BlindPair(
        PairRef pair,
        int number,
        Digest text,
        String instruction,
        PromptContext context,
        NodeId before,
        Answers answers,
        @Nullable Judgement mine) {

    /** Returns whether an answer is one of the two. */
    public boolean shows(CompletionId completion) {
        return Stream.of(answers.left(), answers.right())
                .anyMatch(answer -> answer.completion().equals(completion));
    }

    /** Returns the same pair with the answer left that is given; a person finds it as it stood when it was judged. */
    BlindPair withLeft(CompletionId left) {
        return answers.left().completion().equals(left) ? this : mirrored();
    }

    BlindPair mirrored() {
        return new BlindPair(
                pair,
                number,
                text,
                instruction,
                context,
                before,
                new Answers(/* left= */ answers.right(), /* right= */ answers.left()),
                mine);
    }

    /** Both answers as they stand. */
    public record Answers(Answer left, Answer right) {}

    /**
     * One answer.
     *
     * @param command canonical text of the action in it
     * @param after the place that it led to, for its picture; null where it was never done
     */
    public record Answer(
            CompletionId completion,
            String text,
            String command,
            @Nullable NodeId after) {}
}
