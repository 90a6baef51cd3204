package dev.espalier.records;

import dev.espalier.datasets.BlindPair;
import java.util.List;

/**
 * A pair as a program reads it that is to judge it: nothing tells what the search, the critic or anybody else made of it.
 *
 * @param pair its number
 * @param instruction of its task
 * @param history commands so far
 * @param prompt what the policy was given
 * @param textSha256 digest of prompt and answers, to which a judgement is bound
 * @param low the answer that is stored first, which says nothing of its worth
 */
public record BlindPairRecord(
        int pair, String instruction, List<String> history, String prompt, String textSha256, Answer low, Answer high) {

    public BlindPairRecord {
        history = List.copyOf(history);
    }

    /** @param command canonical text of the action in it */
    public record Answer(String text, String command) {

        static Answer of(BlindPair.Answer answer) {
            return new Answer(answer.text(), answer.command());
        }
    }

    /** @param pair with the low answer left, as it is stored */
    public static BlindPairRecord of(BlindPair pair) {
        return new BlindPairRecord(
                pair.number(),
                pair.instruction(),
                pair.context().history(),
                pair.context().prompt(),
                pair.text().hex(),
                Answer.of(pair.answers().left()),
                Answer.of(pair.answers().right()));
    }
}
