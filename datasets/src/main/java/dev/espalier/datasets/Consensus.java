package dev.espalier.datasets;

import dev.espalier.datasets.PairState.Label;
import dev.espalier.datasets.PairState.Review;
import dev.espalier.webagent.Digest;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the judgements of a pair come to.
 *
 * <p>Each reviewer's last judgement counts, unless it was taken back, is a skip, or was given of other text. No verdict
 * leaves the pair as the search read it. More than half of the required verdicts, or of all where more were given, decide;
 * else people disagree. As long as fewer were given than required, the pair is in review.
 */
public record Consensus(Review review, Label label) {

    /**
     * What is judged.
     *
     * @param low the completion of the low side
     * @param high the completion of the high side
     * @param digest of the text as it is now
     */
    public record Subject(CompletionId low, CompletionId high, Digest digest) {}

    /**
     * Derives review and label.
     *
     * @param judgements all of the pair, oldest first
     * @param required how many verdicts a pair is to get, 1 or more
     */
    public static Consensus of(List<Judgement> judgements, Subject subject, int required) {
        var verdicts = new EnumMap<Label, Integer>(Label.class);
        lastWords(judgements, subject.digest())
                .values()
                .forEach(judgement ->
                        label(judgement, subject).ifPresent(label -> verdicts.merge(label, 1, Integer::sum)));
        int given = verdicts.values().stream().mapToInt(Integer::intValue).sum();
        if (given == 0) {
            return new Consensus(Review.UNREVIEWED, Label.AUTO);
        }
        int counted = Math.max(given, required);
        Label label = verdicts.entrySet().stream()
                .filter(votes -> votes.getValue() * 2 > counted)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Label.DISAGREED);
        return new Consensus(given >= required ? Review.REVIEWED : Review.IN_REVIEW, label);
    }

    private static Map<String, Judgement> lastWords(List<Judgement> judgements, Digest text) {
        Set<JudgementId> undone = new HashSet<>();
        for (Judgement judgement : judgements) {
            if (judgement.opinion() instanceof Opinion.Undo undo) {
                undone.add(undo.judgement());
            }
        }
        var last = new LinkedHashMap<String, Judgement>();
        judgements.stream()
                .filter(judgement -> !(judgement.opinion() instanceof Opinion.Undo))
                .filter(judgement -> !undone.contains(judgement.id()))
                .filter(judgement -> judgement.text().equals(text))
                .forEach(judgement -> last.put(judgement.reviewer(), judgement));
        return last;
    }

    private static Optional<Label> label(Judgement judgement, Subject subject) {
        return switch (judgement.opinion()) {
            case Opinion.Prefers(var completion) ->
                Optional.of(completion.equals(subject.low()) ? Label.LOW : Label.HIGH);
            case Opinion.Tie() -> Optional.of(Label.TIE);
            case Opinion.BothBad() -> Optional.of(Label.BOTH_BAD);
            case Opinion.Skip _, Opinion.Undo _ -> Optional.empty();
        };
    }
}
