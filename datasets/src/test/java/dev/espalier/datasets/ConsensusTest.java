package dev.espalier.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.datasets.Consensus.Subject;
import dev.espalier.datasets.Judgement.Showing;
import dev.espalier.datasets.PairState.Label;
import dev.espalier.datasets.PairState.Review;
import dev.espalier.webagent.Digest;
import dev.espalier.webagent.Samples;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConsensusTest {

    private static final CompletionId LOW = CompletionId.next();
    private static final CompletionId HIGH = CompletionId.next();
    private static final Digest TEXT = Digest.of("text".getBytes(StandardCharsets.UTF_8));
    private static final Digest OTHER_TEXT = Digest.of("other".getBytes(StandardCharsets.UTF_8));
    private static final PairRef PAIR = new PairRef(PairId.next(), 1);
    private static final Subject SUBJECT = new Subject(LOW, HIGH, TEXT);

    private static Judgement by(String reviewer, Opinion opinion) {
        return of(TEXT, reviewer, opinion);
    }

    private static Judgement of(Digest text, String reviewer, Opinion opinion) {
        return new Judgement(
                JudgementId.next(),
                new ClientId(UUID.randomUUID()),
                PAIR,
                text,
                reviewer,
                opinion,
                new Showing(LOW, null),
                Samples.NOON);
    }

    private static Opinion low() {
        return new Opinion.Prefers(LOW);
    }

    private static Opinion high() {
        return new Opinion.Prefers(HIGH);
    }

    private static Consensus of(int required, Judgement... judgements) {
        return Consensus.of(List.of(judgements), SUBJECT, required);
    }

    @Test
    void noVerdictLeavesThePairAsItWasRead() {
        assertThat(of(1)).isEqualTo(new Consensus(Review.UNREVIEWED, Label.AUTO));
    }

    @Test
    void oneVerdictDecidesWhereOneIsRequired() {
        assertThat(of(1, by("a", low()))).isEqualTo(new Consensus(Review.REVIEWED, Label.LOW));
        assertThat(of(1, by("a", high()))).isEqualTo(new Consensus(Review.REVIEWED, Label.HIGH));
        assertThat(of(1, by("a", new Opinion.Tie()))).isEqualTo(new Consensus(Review.REVIEWED, Label.TIE));
        assertThat(of(1, by("a", new Opinion.BothBad()))).isEqualTo(new Consensus(Review.REVIEWED, Label.BOTH_BAD));
    }

    @Test
    void moreThanHalfOfTheRequiredVerdictsDecideBeforeTheLastIsGiven() {
        assertThat(of(3, by("a", low()))).isEqualTo(new Consensus(Review.IN_REVIEW, Label.DISAGREED));
        assertThat(of(3, by("a", low()), by("b", low()))).isEqualTo(new Consensus(Review.IN_REVIEW, Label.LOW));
        assertThat(of(3, by("a", low()), by("b", high()), by("c", low())))
                .isEqualTo(new Consensus(Review.REVIEWED, Label.LOW));
    }

    @Test
    void halfIsNotMoreThanHalf() {
        assertThat(of(2, by("a", low()), by("b", high()))).isEqualTo(new Consensus(Review.REVIEWED, Label.DISAGREED));
    }

    @Test
    void whereMoreAreGivenThanRequiredTheMajorityOfAllDecides() {
        assertThat(of(1, by("a", low()), by("b", high()), by("c", high())).label())
                .isEqualTo(Label.HIGH);
        assertThat(of(1, by("a", low()), by("b", high())).label()).isEqualTo(Label.DISAGREED);
        assertThat(of(1, by("a", low()), by("b", low()), by("c", high()), by("d", new Opinion.Tie()))
                        .label())
                .isEqualTo(Label.DISAGREED);
    }

    @Test
    void aReviewerCountsOnceByTheirLastWord() {
        assertThat(of(3, by("a", low()), by("a", high()), by("b", high())).label())
                .isEqualTo(Label.HIGH);
        assertThat(of(1, by("a", low()), by("a", new Opinion.Skip("unsure"))))
                .isEqualTo(new Consensus(Review.UNREVIEWED, Label.AUTO));
    }

    @Test
    void whatWasUndoneDoesNotCountAndTheWordBeforeDoesAgain() {
        var first = by("a", low());
        var second = by("a", high());
        assertThat(of(1, first, by("a", new Opinion.Undo(first.id()))))
                .isEqualTo(new Consensus(Review.UNREVIEWED, Label.AUTO));
        assertThat(of(1, first, second, by("a", new Opinion.Undo(second.id()))).label())
                .isEqualTo(Label.LOW);
    }

    @Test
    void judgementsOfOtherTextAreStale() {
        assertThat(of(1, of(OTHER_TEXT, "a", low()))).isEqualTo(new Consensus(Review.UNREVIEWED, Label.AUTO));
        assertThat(of(1, of(OTHER_TEXT, "a", low()), by("b", high())).label()).isEqualTo(Label.HIGH);
    }
}
