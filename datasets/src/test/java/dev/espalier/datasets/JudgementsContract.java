package dev.espalier.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.datasets.BlindPair.Answer;
import dev.espalier.datasets.PairReading.Withdrawn;
import dev.espalier.datasets.PairState.Label;
import dev.espalier.datasets.PairState.Review;
import dev.espalier.mcts.Evidence;
import dev.espalier.webagent.Digest;
import dev.espalier.webagent.Samples;
import dev.espalier.webagent.Split;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of judgements promises, to people who judge through {@link Judging}. */
public abstract class JudgementsContract extends JudgedPairs {

    @Test
    void aVerdictIsStoredWholeAndDecidesThePair() {
        var judgements = empty();
        var judging = judging(judgements, 1);
        var pair = stored(Split.TRAIN, Evidence.OUTCOME);
        var shown = judging.shown(pair.number(), "ann").orElseThrow();
        var opinion = new Opinion.Prefers(pair.side(PairSide.HIGH).id());

        var judgement = judging.judge(client(), "ann", shown, opinion, "2");

        assertThat(judgements.find(judgement.id())).contains(judgement);
        assertThat(judgements.of(pair.id())).containsExactly(judgement);
        assertThat(judgement.text()).isEqualTo(pair.textDigest(PairSide.LOW));
        assertThat(judgement.pair()).isEqualTo(pair.ref());
        assertThat(judgement.showing())
                .isEqualTo(new Judgement.Showing(shown.answers().left().completion(), "2"));
        assertThat(judgement.judgedAt()).isEqualTo(Samples.NOON);
        assertThat(state(pair)).isEqualTo(new PairState(Review.REVIEWED, Label.HIGH, Split.TRAIN));
        assertThat(judging.shown(pair.number(), "ann").orElseThrow())
                .isEqualTo(new BlindPair(
                        shown.pair(),
                        shown.number(),
                        shown.text(),
                        shown.instruction(),
                        shown.context(),
                        shown.before(),
                        shown.answers(),
                        judgement));
    }

    @Test
    void everyOpinionIsReadBackAsItWasGiven() {
        var judgements = empty();
        var judging = judging(judgements, 1);
        var pair = stored(Split.TRAIN, Evidence.OUTCOME);
        var shown = judging.shown(pair.number(), "ann").orElseThrow();
        for (var opinion : List.of(new Opinion.Tie(), new Opinion.BothBad(), new Opinion.Skip("no picture"))) {
            judging.judge(client(), "ann", shown, opinion, null);
        }

        assertThat(judgements.of(pair.id()))
                .extracting(Judgement::opinion)
                .containsExactly(new Opinion.Tie(), new Opinion.BothBad(), new Opinion.Skip("no picture"));
        assertThat(state(pair).label()).isEqualTo(Label.AUTO);
    }

    @Test
    void whatPeopleJudgedIsAskedForWhateverTheSearchsEvidence() {
        var judging = judging(empty(), 1);
        var pair = stored(Split.TRAIN, Evidence.CRITIC);
        var outcomes = new PairFilter(Set.of(), Set.of(Evidence.OUTCOME), Set.of(Split.TRAIN));
        assertThat(pairs().matching(outcomes)).isEmpty();
        assertThat(pairs().gated(outcomes).pairs()).isZero();

        var shown = judging.shown(pair.number(), "ann").orElseThrow();
        judging.judge(
                client(),
                "ann",
                shown,
                new Opinion.Prefers(pair.side(PairSide.HIGH).id()),
                null);

        assertThat(pairs().matching(outcomes)).containsExactly(pair.ref());
        assertThat(pairs().gated(outcomes).pairs()).isEqualTo(1);
    }

    @Test
    void theSameActSentTwiceIsOneJudgement() {
        var judgements = empty();
        var judging = judging(judgements, 1);
        var pair = stored(Split.TRAIN, Evidence.OUTCOME);
        var shown = judging.shown(pair.number(), "ann").orElseThrow();
        var client = client();

        var first = judging.judge(client, "ann", shown, new Opinion.Tie(), "3");
        var again = judging.judge(client, "ann", shown, new Opinion.BothBad(), "4");

        assertThat(again).isEqualTo(first);
        assertThat(judgements.of(pair.id())).containsExactly(first);
        assertThat(state(pair).label()).isEqualTo(Label.TIE);
        assertThatThrownBy(() -> judging.judge(client, "bob", shown, new Opinion.Tie(), null))
                .isInstanceOf(RequestRefusedException.class)
                .hasMessage("the client id %s belongs to another judgement; make a new one for each".formatted(client));
    }

    @Test
    void whatIsStoredIsNotOutdatedWhenItIsSentAgain() {
        var judging = judging(empty(), 1);
        var shown = judging.shown(stored(Split.TRAIN, Evidence.OUTCOME).number(), "ann")
                .orElseThrow();
        var client = client();
        assertThat(judging.isOutdated(client, shown, shown.text().hex())).isFalse();
        assertThat(judging.isOutdated(client, shown, "another text")).isTrue();

        judging.judge(client, "ann", shown, new Opinion.Tie(), null);

        assertThat(judging.isOutdated(client, shown, "another text")).isFalse();
        assertThat(judging.isOutdated(client(), shown, "another text")).isTrue();
    }

    @Test
    void undoingTakesBackOnesOwnWordOnce() {
        var judgements = empty();
        var judging = judging(judgements, 1);
        var pair = stored(Split.TRAIN, Evidence.OUTCOME);
        var shown = judging.shown(pair.number(), "ann").orElseThrow();
        var judgement = judging.judge(client(), "ann", shown, new Opinion.Tie(), null);
        var client = client();

        var undone = judging.undo(client, "ann", judgement.id());

        assertThat(state(pair)).isEqualTo(new PairState(Review.UNREVIEWED, Label.AUTO, Split.TRAIN));
        assertThat(judging.undo(client, "ann", judgement.id())).isEqualTo(undone);
        assertThat(judging.undo(client(), "ann", judgement.id())).isEqualTo(undone);
        assertThat(judgements.of(pair.id())).hasSize(2);
        assertThat(judging.shown(pair.number(), "ann").orElseThrow().mine()).isNull();
        assertThat(judging.next(queue("ann"), 0, 9)).hasSize(1);
    }

    @Test
    void undoingAnothersWordIsRefused() {
        var judging = judging(empty(), 1);
        var pair = stored(Split.TRAIN, Evidence.OUTCOME);
        var shown = judging.shown(pair.number(), "ann").orElseThrow();
        var judgement = judging.judge(client(), "ann", shown, new Opinion.Tie(), null);
        var undone = judging.undo(client(), "ann", judgement.id());
        var unknown = JudgementId.next();

        assertThatThrownBy(() -> judging.undo(client(), "bob", judgement.id()))
                .isInstanceOf(RequestRefusedException.class)
                .hasMessage("judgement %s is of ann; only they can undo it".formatted(judgement.id()));
        assertThatThrownBy(() -> judging.undo(client(), "ann", undone.id()))
                .isInstanceOf(RequestRefusedException.class);
        assertThatThrownBy(() -> judging.undo(client(), "ann", unknown))
                .isInstanceOf(RequestRefusedException.class)
                .hasMessage("there is no judgement %s to undo".formatted(unknown));
    }

    @Test
    void newNumbersKeepAVerdictAndOtherTextIsRefused() {
        var judging = judging(empty(), 1);
        var pair = stored(Split.TRAIN, Evidence.OUTCOME);
        var shown = judging.shown(pair.number(), "ann").orElseThrow();
        judging.judge(client(), "ann", shown, new Opinion.Tie(), null);
        var turned = Fork.next(pair, Fork.preferred(winner(pair).other(), Evidence.BOTH));
        pairs().store(new PairChanges(List.of(), Map.of(pair.id(), turned)));

        assertThat(state(pair).label()).isEqualTo(Label.TIE);
        judging.judge(client(), "bob", shown, new Opinion.Tie(), null);
        assertThat(state(pair)).isEqualTo(new PairState(Review.REVIEWED, Label.TIE, Split.TRAIN));
        var other = new BlindPair(
                shown.pair(),
                shown.number(),
                Digest.of("other".getBytes(StandardCharsets.UTF_8)),
                shown.instruction(),
                shown.context(),
                shown.before(),
                shown.answers(),
                null);
        assertThatThrownBy(() -> judging.judge(client(), "cem", other, new Opinion.Tie(), null))
                .isInstanceOf(RequestRefusedException.class)
                .hasMessage("pair %s reads otherwise than what was shown; look at it again".formatted(pair.id()));
    }

    private static PairSide winner(PreferencePair pair) {
        return pair.preferred().orElseThrow().winner();
    }

    @Test
    void aPairIsShownWithItsTextAndBothSides() {
        var pair = stored(Split.TRAIN, Evidence.OUTCOME);

        var shown = judging(empty(), 1).shown(pair.number(), "ann").orElseThrow();

        assertThat(shown.context()).isEqualTo(pair.context());
        assertThat(List.of(shown.answers().left(), shown.answers().right()))
                .containsExactlyInAnyOrder(
                        new Answer(
                                pair.low().id(), pair.low().text(), pair.low().command(), null),
                        new Answer(
                                pair.high().id(),
                                pair.high().text(),
                                pair.high().command(),
                                null));
        assertThat(shown.before()).isEqualTo(((PairOrigin.Edges) pair.origin()).node());
        assertThat(judging(empty(), 1).shown(99, "ann")).isEmpty();
    }

    @Test
    void sidesAreDrawnForEachPersonAndPairAndStayAsTheyWereJudged() {
        var judgements = empty();
        var judging = judging(judgements, 1);
        var pair = stored(Split.TRAIN, Evidence.OUTCOME);
        var left = IntStream.range(0, 40)
                .mapToObj(i -> judging.shown(pair.number(), "reviewer " + i).orElseThrow())
                .filter(shown ->
                        shown.answers().left().completion().equals(pair.low().id()))
                .count();

        assertThat(left).isBetween(8L, 32L);
        var shown = judging.shown(pair.number(), "ann").orElseThrow();
        assertThat(judging.shown(pair.number(), "ann")).contains(shown);
        judging.judge(client(), "ann", shown.mirrored(), new Opinion.Tie(), null);
        assertThat(judging.shown(pair.number(), "ann").orElseThrow().answers())
                .isEqualTo(shown.mirrored().answers());
    }

    @Test
    void theQueueHoldsWhatOneHasNotSeenByNumber() {
        var judging = judging(empty(), 2);
        var fork = fork(Split.TRAIN);
        var all = List.of(
                stored(fork.pair(0, 1, PROMPT, Evidence.OUTCOME)),
                stored(fork.pair(0, 2, PROMPT, Evidence.CRITIC)),
                stored(fork.pair(1, 2, PROMPT, Evidence.CONFLICT)),
                stored(Split.VALIDATION, Evidence.OUTCOME));
        var waiting = judging.next(queue("ann"), 0, 3);
        judging.judge(client(), "ann", waiting.get(0), new Opinion.Tie(), null);
        judging.judge(client(), "ann", waiting.get(1), new Opinion.Skip("unsure"), null);
        judging.judge(client(), "bob", waiting.get(0), new Opinion.Tie(), null);
        var withdrawn = Fork.next(all.get(2), new Withdrawn());
        pairs().store(new PairChanges(List.of(), Map.of(all.get(2).id(), withdrawn)));

        assertThat(waiting).extracting(BlindPair::number).containsExactly(1, 2, 3);
        assertThat(judging.next(queue("ann"), 0, 9))
                .extracting(BlindPair::number)
                .containsExactly(4);
        assertThat(judging.next(queue("bob"), 0, 9))
                .extracting(BlindPair::number)
                .containsExactly(2, 4);
        assertThat(judging.next(queue("bob"), 2, 9))
                .extracting(BlindPair::number)
                .containsExactly(4);
        assertThat(judging.progress(queue("ann"))).isEqualTo(new ReviewQueue.Progress(1, 1, 1, 1));
        assertThat(judging.progress(queue("bob"))).isEqualTo(new ReviewQueue.Progress(2, 1, 1, 0));
        assertThat(judging.progress(queue("cem"))).isEqualTo(new ReviewQueue.Progress(2, 1, 0, 0));
    }

    @Test
    void theQueueIsFiltered() {
        var judging = judging(empty(), 1);
        var fork = fork(Split.TRAIN);
        stored(fork.pair(0, 1, PROMPT, Evidence.OUTCOME));
        stored(fork.pair(0, 2, PROMPT, Evidence.CRITIC));
        stored(Split.VALIDATION, Evidence.BOTH);

        var critics = Set.of(Evidence.CRITIC);
        assertThat(numbers(judging, kinds(critics, Set.of(), Set.of()))).containsExactly(2);
        assertThat(numbers(judging, kinds(Set.of(Evidence.CRITIC, Evidence.BOTH), Set.of("toy"), Set.of())))
                .containsExactly(2, 3);
        assertThat(numbers(judging, kinds(Set.of(), Set.of(), Set.of(Split.VALIDATION))))
                .containsExactly(3);
        assertThat(numbers(judging, kinds(Set.of(), Set.of("elsewhere"), Set.of())))
                .isEmpty();
        assertThat(numbers(judging, figures(1, null, null, null))).containsExactly(1, 2);
        assertThat(numbers(judging, figures(null, 2, null, null))).containsExactly(3);
        assertThat(numbers(judging, figures(null, null, 0.5, null))).containsExactly(1, 2, 3);
        assertThat(numbers(judging, figures(null, null, 0.51, null))).isEmpty();
        assertThat(numbers(judging, figures(null, null, null, "CLICK(3"))).containsExactly(2);
    }

    private static ReviewQueue.Filter kinds(Set<Evidence> evidence, Set<String> sites, Set<Split> splits) {
        return new ReviewQueue.Filter(evidence, sites, splits, null, null, null, null);
    }

    private static ReviewQueue.Filter figures(Integer run, Integer task, Double least, String text) {
        return new ReviewQueue.Filter(Set.of(), Set.of(), Set.of(), run, task, least, text);
    }

    private static List<Integer> numbers(Judging judging, ReviewQueue.Filter filter) {
        return judging.next(new ReviewQueue("ann", filter), 0, 9).stream()
                .map(BlindPair::number)
                .toList();
    }
}
