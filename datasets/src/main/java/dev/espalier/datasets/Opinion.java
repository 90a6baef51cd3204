package dev.espalier.datasets;

/** What a person says of a pair. */
public sealed interface Opinion {

    /** One answer is the better one. */
    record Prefers(CompletionId completion) implements Opinion {}

    /** Both are equally good. */
    record Tie() implements Opinion {}

    /** Neither should be done. */
    record BothBad() implements Opinion {}

    /**
     * Somebody else should say.
     *
     * @param reason not blank
     */
    record Skip(String reason) implements Opinion {
        public Skip {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("to skip a pair takes a reason");
            }
        }
    }

    /** An earlier judgement of the same person no longer holds. */
    record Undo(JudgementId judgement) implements Opinion {}
}
