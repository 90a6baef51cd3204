package dev.espalier.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.datasets.GateCount.Gate;
import dev.espalier.datasets.GatedPairs.TaskRows;
import dev.espalier.datasets.PairReading.Withdrawn;
import dev.espalier.mcts.Evidence;
import dev.espalier.webagent.RunId;
import dev.espalier.webagent.Split;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What every store of pairs promises. */
public abstract class PreferencePairsContract {

    /** Returns a store without pairs. */
    protected abstract PreferencePairs empty();

    /** Returns a new fork in a new run of a task of that split, which the store can refer to. */
    protected abstract Fork fork(Split split);

    @Test
    void numbersNewPairsAndFindsThem() {
        var pairs = empty();
        var fork = fork(Split.TRAIN);
        var pair = fork.pair(0, 1, "a page", Evidence.OUTCOME);

        pairs.store(Fork.adding(pair, fork.pair(0, 2, "a page", Evidence.BOTH)));

        var stored = pairs.find(pair.id()).orElseThrow();
        assertThat(stored).isEqualTo(pair);
        assertThat(pairs.numbered(1)).contains(stored);
        assertThat(pairs.numbered(2)).isPresent();
        assertThat(pairs.numbered(3)).isEmpty();
        assertThat(pairs.find(PairId.next())).isEmpty();
        assertThat(pairs.of(fork.run())).extracting(PreferencePair::number).containsExactly(1, 2);
        assertThat(pairs.of(RunId.next())).isEmpty();
    }

    @Test
    void keepsAnUnknownLogProbabilityUnknown() {
        var pairs = empty();
        var known = fork(Split.TRAIN).pair(0, 1, "a page", Evidence.OUTCOME);
        var low = known.low();
        var unknown = new PreferencePair(
                known.id(),
                1,
                known.origin(),
                known.context(),
                new Completion(low.id(), low.context(), low.text(), low.command(), low.edge(), null),
                known.high(),
                known.revision(),
                known.state());

        pairs.store(Fork.adding(unknown));

        assertThat(pairs.find(known.id())).contains(unknown);
    }

    @Test
    void storesAContextOncePerPromptAndACompletionOncePerEdge() {
        var pairs = empty();
        var fork = fork(Split.TRAIN);
        var first = fork.pair(0, 1, "a page", Evidence.OUTCOME);
        var second = fork.pair(0, 2, "a page", Evidence.OUTCOME);
        var other = fork(Split.TRAIN).pair(0, 1, "a page", Evidence.OUTCOME);

        pairs.store(Fork.adding(first));
        pairs.store(Fork.adding(second, other));

        var stored = pairs.find(second.id()).orElseThrow();
        assertThat(stored.context()).isEqualTo(first.context());
        assertThat(completionOf(stored, fork)).isEqualTo(completionOf(first, fork));
        assertThat(pairs.find(other.id()).orElseThrow().context()).isEqualTo(first.context());
    }

    private static Completion completionOf(PreferencePair pair, Fork fork) {
        return fork.edges().getFirst().equals(pair.low().edge()) ? pair.low() : pair.high();
    }

    @Test
    void keepsTextByteForByte() {
        var pairs = empty();
        var prompt = "Prix : 12,50 €\r\n\t“réservé”  \uD83C\uDF7D e\u0301 \"quoted\" \\ end\n";
        var pair = fork(Split.TRAIN).pair(0, 1, prompt, Evidence.OUTCOME);

        pairs.store(Fork.adding(pair));

        assertThat(pairs.find(pair.id()).orElseThrow().context().prompt()).isEqualTo(prompt);
    }

    @Test
    void addsRevisionsAndKeepsTheOldOnes() {
        var pairs = empty();
        var pair = fork(Split.TRAIN).pair(0, 1, "a page", Evidence.OUTCOME);
        pairs.store(Fork.adding(pair));
        var withdrawn = Fork.next(pair, new Withdrawn());

        pairs.store(new PairChanges(List.of(), Map.of(pair.id(), withdrawn)));

        assertThat(pairs.revisions(pair.id())).containsExactly(pair.revision(), withdrawn);
        assertThat(pairs.find(pair.id()).orElseThrow().revision()).isEqualTo(withdrawn);
        assertThat(pairs.at(List.of(pair.ref())).getFirst().revision()).isEqualTo(pair.revision());
        assertThat(pairs.matching(PairFilter.ALL)).isEmpty();
        assertThat(pairs.revisions(PairId.next())).isEmpty();
    }

    @Test
    void returnsRevisionsInTheOrderAskedFor() {
        var pairs = empty();
        var fork = fork(Split.TRAIN);
        var first = fork.pair(0, 1, "a page", Evidence.OUTCOME);
        var second = fork.pair(1, 2, "a page", Evidence.OUTCOME);
        pairs.store(Fork.adding(first, second));

        assertThat(pairs.at(List.of(second.ref(), first.ref(), second.ref())))
                .extracting(PreferencePair::id)
                .containsExactly(second.id(), first.id(), second.id());
        assertThat(pairs.at(List.of())).isEmpty();
        var unknown = new PairRef(first.id(), 2);
        assertThatThrownBy(() -> pairs.at(List.of(unknown))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void filtersByTaskEvidenceAndSplit() {
        var pairs = empty();
        var train = fork(Split.TRAIN);
        var heldOut = fork(Split.HELD_OUT);
        var outcome = train.pair(0, 1, "a page", Evidence.OUTCOME);
        var critic = train.pair(0, 2, "a page", Evidence.CRITIC);
        var other = heldOut.pair(0, 1, "another page", Evidence.OUTCOME);
        pairs.store(Fork.adding(outcome, critic, other));

        var every = EnumSet.allOf(Evidence.class);
        assertThat(pairs.matching(PairFilter.ALL)).containsExactly(outcome.ref(), critic.ref(), other.ref());
        assertThat(pairs.matching(new PairFilter(Set.of(heldOut.task()), every, EnumSet.allOf(Split.class))))
                .containsExactly(other.ref());
        assertThat(pairs.matching(new PairFilter(Set.of(), Set.of(Evidence.CRITIC), Set.of(Split.TRAIN))))
                .containsExactly(critic.ref());
        assertThat(pairs.matching(new PairFilter(Set.of(), every, Set.of(Split.TRAIN))))
                .containsExactly(outcome.ref(), critic.ref());
        assertThat(pairs.matching(new PairFilter(Set.of(), Set.of(), Set.of(Split.TRAIN))))
                .isEmpty();
    }

    @Test
    void aMomentHasNothingOfWhatIsStoredMeanwhile() {
        var pairs = empty();
        var pair = fork(Split.TRAIN).pair(0, 1, "a page", Evidence.OUTCOME);
        pairs.store(Fork.adding(pair));
        var withdrawn = new PairChanges(
                List.of(fork(Split.TRAIN).pair(0, 1, "a page", Evidence.OUTCOME)),
                Map.of(pair.id(), Fork.next(pair, new Withdrawn())));

        var asked = pairs.atOneMoment(moment -> {
            var before = moment.matching(PairFilter.ALL);
            CompletableFuture.runAsync(() -> pairs.store(withdrawn)).join();
            return List.of(before, moment.matching(PairFilter.ALL));
        });

        assertThat(asked).containsExactly(List.of(pair.ref()), List.of(pair.ref()));
        assertThat(pairs.matching(PairFilter.ALL)).hasSize(1).doesNotContain(pair.ref());
    }

    @Test
    void storesAllChangesOrNone() {
        var pairs = empty();
        var fork = fork(Split.TRAIN);
        var stored = fork.pair(0, 1, "a page", Evidence.OUTCOME);
        pairs.store(Fork.adding(stored));
        var fresh = fork.pair(0, 2, "a page", Evidence.OUTCOME);
        var again = fork.pair(1, 0, "a page", Evidence.OUTCOME);

        assertThatThrownBy(() -> pairs.store(Fork.adding(fresh, again))).isInstanceOf(IllegalStateException.class);
        var late = Map.of(stored.id(), stored.revision());
        var changes = new PairChanges(List.of(fresh), late);
        assertThatThrownBy(() -> pairs.store(changes)).isInstanceOf(IllegalStateException.class);

        assertThat(pairs.of(fork.run())).containsExactly(stored);
    }

    @Test
    void countsWhatTheGatesLetInWithoutReadingIt() {
        var pairs = empty();
        var first = fork(Split.TRAIN);
        var second = fork(Split.TRAIN);
        pairs.store(Fork.adding(
                first.pair(0, 1, "a page", Evidence.OUTCOME),
                first.pair(0, 2, "a page", Evidence.BOTH),
                second.pair(0, 2, "a page", Evidence.OUTCOME),
                fork(Split.TRAIN).pair(1, 2, "another page", Evidence.OUTCOME),
                fork(Split.TRAIN).pair(2, 1, "another page", Evidence.OUTCOME),
                fork(Split.TRAIN).pair(0, 1, " \u2003\n", Evidence.OUTCOME),
                fork(Split.HELD_OUT).pair(0, 1, "a page", Evidence.OUTCOME)));

        var gated = pairs.gated(new PairFilter(Set.of(), EnumSet.allOf(Evidence.class), Set.of(Split.TRAIN)));

        assertThat(gated)
                .isEqualTo(new GatedPairs(
                        Map.of(first.task(), new TaskRows(2, 0)),
                        List.of(
                                new GateCount(Gate.NO_PREFERENCE, 0),
                                new GateCount(Gate.EMPTY_TEXT, 1),
                                new GateCount(Gate.EQUAL_SIDES, 0),
                                new GateCount(Gate.CONTRADICTION, 2),
                                new GateCount(Gate.DUPLICATE, 1))));
        assertThat(gated.pairs()).isEqualTo(6);
        assertThat(pairs.gated(new PairFilter(Set.of(second.task()), Set.of(Evidence.OUTCOME), Set.of(Split.TRAIN)))
                        .tasks())
                .isEqualTo(Map.of(second.task(), new TaskRows(1, 0)));
    }
}
