package dev.espalier.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.datasets.PairLine.Actions;
import dev.espalier.datasets.PairLine.LineReading;
import dev.espalier.datasets.PairLine.LineWorth;
import dev.espalier.datasets.PairLine.PairTask;
import dev.espalier.datasets.PairLineFilter.Facets;
import dev.espalier.datasets.PairLineFilter.Lineage;
import dev.espalier.datasets.PairLineFilter.MarginRange;
import dev.espalier.datasets.PairLineFilter.Standing;
import dev.espalier.datasets.PairQuery.PairOrder;
import dev.espalier.datasets.PairReading.Preferred;
import dev.espalier.datasets.PairReading.Withdrawn;
import dev.espalier.datasets.PairReading.Worth;
import dev.espalier.datasets.PairState.Label;
import dev.espalier.datasets.PairState.Review;
import dev.espalier.mcts.Evidence;
import dev.espalier.mcts.NodeId;
import dev.espalier.mcts.Tally;
import dev.espalier.webagent.BrokenCursorException;
import dev.espalier.webagent.ElementFingerprint;
import dev.espalier.webagent.ListCursor;
import dev.espalier.webagent.ListPage;
import dev.espalier.webagent.PolicyVersionId;
import dev.espalier.webagent.Split;
import dev.espalier.webagent.TreeMark.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every list of pairs promises. */
public abstract class PairLinesContract {

    /** Returns the list of the pairs in {@link #pairs}. */
    protected abstract PairLines lines();

    /** Returns the pairs that are listed. */
    protected abstract PreferencePairs pairs();

    /** Returns a new fork in a new run of a new task on site "toy", numbered in the order of the calls. */
    protected abstract Fork fork(Split split);

    private Fork train;
    private Fork heldOut;

    /** Seven pairs: margins .1 .2 .3 of run 1, .3 .2 of run 2, and a withdrawn one of each. */
    @BeforeEach
    void storePairs() {
        train = fork(Split.TRAIN);
        heldOut = fork(Split.HELD_OUT);
        store(train.pair(0, 1, "a page", Evidence.OUTCOME), 0.1);
        store(train.pair(0, 2, "a page", Evidence.CRITIC), 0.2);
        store(train.pair(2, 1, "a page", Evidence.CONFLICT), 0.3);
        store(heldOut.pair(0, 1, "a page", Evidence.OUTCOME), 0.3);
        store(heldOut.pair(1, 2, "a page", Evidence.BOTH), 0.2);
        withdraw(store(fork(Split.TRAIN).pair(0, 1, "a page", Evidence.BOTH), 0.4));
        withdraw(store(heldOut.pair(0, 2, "a page", Evidence.BOTH), 0.4));
    }

    private PreferencePair store(PreferencePair pair, double margin) {
        var read = pair.preferred().orElseThrow();
        var better = new Worth(new Tally(2, 1), 0.5, 1, 0.75);
        var worse = new Worth(new Tally(1, 0), 0, 0.5, 0.75 - margin);
        var low = read.winner() == PairSide.LOW;
        var reading = new Preferred(read.winner(), low ? better : worse, low ? worse : better, margin, read.evidence());
        pairs().store(Fork.adding(new PreferencePair(
                pair.id(),
                pair.number(),
                pair.origin(),
                pair.context(),
                pair.low(),
                pair.high(),
                new PairRevision(
                        1, reading, pair.revision().settings(), pair.revision().readAt()),
                pair.state())));
        return pairs().find(pair.id()).orElseThrow();
    }

    private void withdraw(PreferencePair pair) {
        pairs().store(new PairChanges(List.of(), Map.of(pair.id(), Fork.next(pair, new Withdrawn()))));
    }

    private ListPage<PairLine> page(PairLineFilter filter, PairOrder order, @Nullable ListCursor at, int limit) {
        return lines().page(new PairQuery(filter, order, at, limit));
    }

    private List<Integer> numbers(PairLineFilter filter) {
        var page = lines().page(new PairQuery(filter, PairOrder.OLDEST_FIRST, null, 100));
        assertThat(lines().count(filter)).isEqualTo(page.lines().size());
        return numbers(page);
    }

    private static List<Integer> numbers(ListPage<PairLine> page) {
        return page.lines().stream().map(PairLine::number).toList();
    }

    private static PairLineFilter facets(Facets facets) {
        return PairLineFilter.ALL.with(facets);
    }

    @Test
    void aLineTellsThePairWithoutItsPrompt() {
        var pair = pairs().numbered(3).orElseThrow();

        var line = lines().page(new PairQuery(PairLineFilter.ALL, PairOrder.OLDEST_FIRST, null, 100))
                .lines()
                .get(2);

        assertThat(line)
                .isEqualTo(new PairLine(
                        pair.id(),
                        3,
                        1,
                        new PairTask(1, line.task().instruction(), "toy", 1),
                        train.node(),
                        new Actions(
                                new Action("click(3)", new ElementFingerprint("button", "Go 3", "", 0)),
                                new Action("click(2)", new ElementFingerprint("button", "Go 2", "", 0))),
                        new LineReading(
                                Evidence.CONFLICT,
                                0.3,
                                PairSide.HIGH,
                                new LineWorth(0.75, 2),
                                new LineWorth(0.75 - 0.3, 1)),
                        new PairState(Review.UNREVIEWED, Label.AUTO, Split.TRAIN)));
        assertThat(line.ref()).isEqualTo(pair.ref());
        assertThat(line.withdrawn()).isFalse();
        assertThat(line.task().instruction()).startsWith("go ");
    }

    @Test
    void aWithdrawnPairHasNoReading() {
        var line = lines().page(
                        new PairQuery(PairLineFilter.ALL.with(Standing.WITHDRAWN), PairOrder.OLDEST_FIRST, null, 100))
                .lines()
                .getFirst();

        assertThat(line.withdrawn()).isTrue();
        assertThat(line.number()).isEqualTo(6);
        assertThat(line.revision()).isEqualTo(2);
        assertThat(List.of(
                        line.actions().winner().command(),
                        line.actions().loser().command()))
                .containsExactlyInAnyOrder("click(1)", "click(2)");
    }

    @Test
    void everyKindOfFilterCountsAndLists() {
        var any = Facets.ANY;
        assertThat(numbers(PairLineFilter.ALL)).containsExactly(1, 2, 3, 4, 5);
        assertThat(numbers(facets(
                        new Facets(Set.of(Evidence.CRITIC), any.sites(), any.splits(), any.reviews(), any.labels()))))
                .containsExactly(2);
        assertThat(numbers(facets(new Facets(
                        Set.of(Evidence.CRITIC, Evidence.BOTH),
                        any.sites(),
                        any.splits(),
                        any.reviews(),
                        any.labels()))))
                .containsExactly(2, 5);
        assertThat(numbers(facets(new Facets(
                        any.evidence(), Set.of("toy"), Set.of(Split.HELD_OUT), any.reviews(), any.labels()))))
                .containsExactly(4, 5);
        assertThat(numbers(
                        facets(new Facets(any.evidence(), Set.of("other"), any.splits(), any.reviews(), any.labels()))))
                .isEmpty();
        assertThat(numbers(facets(new Facets(
                        any.evidence(), any.sites(), any.splits(), Set.of(Review.UNREVIEWED), Set.of(Label.AUTO)))))
                .hasSize(5);
        assertThat(numbers(facets(
                        new Facets(any.evidence(), any.sites(), any.splits(), any.reviews(), Set.of(Label.TIE)))))
                .isEmpty();
        assertThat(numbers(PairLineFilter.ALL.with(Standing.ANY))).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(numbers(PairLineFilter.ALL.with(Standing.WITHDRAWN))).containsExactly(6, 7);
    }

    @Test
    void pairsAreFoundByWhatTheyComeFrom() {
        assertThat(numbers(PairLineFilter.ALL.with(new Lineage(1, null, null)))).containsExactly(1, 2, 3);
        assertThat(numbers(PairLineFilter.ALL.with(new Lineage(null, 2, null)))).containsExactly(4, 5);
        assertThat(numbers(PairLineFilter.ALL.with(new Lineage(1, 2, null)))).isEmpty();
        assertThat(numbers(PairLineFilter.ALL.with(new Lineage(null, null, train.policy()))))
                .contains(1, 2, 3);
        assertThat(numbers(PairLineFilter.ALL.with(new Lineage(null, null, PolicyVersionId.next()))))
                .isEmpty();
    }

    @Test
    void pairsAreFoundByTheNodeThatTheyAreOf() {
        assertThat(lines().at(train.node())).containsExactly(1, 2, 3);
        assertThat(lines().at(heldOut.node())).containsExactly(4, 5);
        assertThat(lines().at(NodeId.next())).isEmpty();
    }

    @Test
    void pairsAreFoundByMarginAndByAPartOfACommand() {
        var every = PairLineFilter.ALL.with(Standing.ANY);
        assertThat(numbers(every.with(new MarginRange(0.2, null)))).containsExactly(2, 3, 4, 5);
        assertThat(numbers(every.with(new MarginRange(null, 0.2)))).containsExactly(1, 2, 5);
        assertThat(numbers(every.with(new MarginRange(0.15, 0.25)))).containsExactly(2, 5);
        assertThat(numbers(PairLineFilter.ALL.saying("CLICK(3"))).containsExactly(2, 3, 5);
        assertThat(numbers(PairLineFilter.ALL.saying("%"))).isEmpty();
        assertThat(numbers(PairLineFilter.ALL.saying(""))).hasSize(5);
    }

    @Test
    void everyOrderIsReadPageByPageForwardsAndBack() {
        var every = PairLineFilter.ALL.with(Standing.ANY);
        assertThat(walk(every, PairOrder.OLDEST_FIRST, 2)).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(walk(every, PairOrder.NEWEST_FIRST, 3)).containsExactly(7, 6, 5, 4, 3, 2, 1);
        assertThat(walk(every, PairOrder.NARROWEST_FIRST, 2)).containsExactly(6, 7, 1, 2, 5, 3, 4);
        assertThat(walk(every, PairOrder.WIDEST_FIRST, 4)).containsExactly(4, 3, 5, 2, 1, 7, 6);
        assertThat(walk(PairLineFilter.ALL.with(new Lineage(1, null, null)), PairOrder.WIDEST_FIRST, 1))
                .containsExactly(3, 2, 1);
    }

    /** Returns what lies on all pages from the first to the last, which is the same on the way back. */
    private List<Integer> walk(PairLineFilter filter, PairOrder order, int limit) {
        var page = page(filter, order, null, limit);
        assertThat(page.previous()).isEmpty();
        var found = new ArrayList<>(numbers(page));
        while (page.next().isPresent()) {
            var before = page;
            page = page(filter, order, ListCursor.parse(page.next().get().text()), limit);
            found.addAll(numbers(page));
            var back = page(
                    filter,
                    order,
                    ListCursor.parse(page.previous().orElseThrow().text()),
                    limit);
            assertThat(back).isEqualTo(before);
        }
        return found;
    }

    @Test
    void aPageKnowsWhetherThereIsAnotherOneOnEitherSide() {
        var first = page(PairLineFilter.ALL, PairOrder.OLDEST_FIRST, null, 5);
        assertThat(first.previous()).isEmpty();
        assertThat(first.next()).isEmpty();
        var beforeTheFirst = new ListCursor(ListCursor.Way.AFTER, PairOrder.OLDEST_FIRST.list(), null, 0);
        var same = page(PairLineFilter.ALL, PairOrder.OLDEST_FIRST, beforeTheFirst, 4);
        assertThat(numbers(same)).containsExactly(1, 2, 3, 4);
        assertThat(same.previous()).isEmpty();
        assertThat(same.next()).isPresent();
        var behindTheLast = new ListCursor(ListCursor.Way.AFTER, PairOrder.OLDEST_FIRST.list(), null, 7);
        assertThat(page(PairLineFilter.ALL, PairOrder.OLDEST_FIRST, behindTheLast, 4))
                .isEqualTo(new ListPage<>(List.of(), first.next(), first.next()));
    }

    @Test
    void aCursorOfAnotherOrderIsRefused() {
        var cursor =
                page(PairLineFilter.ALL, PairOrder.OLDEST_FIRST, null, 2).next().orElseThrow();

        assertThatThrownBy(() -> page(PairLineFilter.ALL, PairOrder.WIDEST_FIRST, cursor, 2))
                .isInstanceOf(BrokenCursorException.class)
                .hasMessage("a_pairs-oldest-first__2 is a place in pairs-oldest-first, not in pairs-widest-first; "
                        + "begin at the first page");
        var valueless = new ListCursor(ListCursor.Way.AFTER, PairOrder.WIDEST_FIRST.list(), null, 2);
        assertThatThrownBy(() -> page(PairLineFilter.ALL, PairOrder.WIDEST_FIRST, valueless, 2))
                .isInstanceOf(BrokenCursorException.class);
    }

    @Test
    void facetsCountEachKind() {
        assertThat(lines().facets(PairLineFilter.ALL.with(Standing.ANY)))
                .isEqualTo(new PairFacetCounts(
                        7,
                        Map.of(Evidence.OUTCOME, 2L, Evidence.CRITIC, 1L, Evidence.CONFLICT, 1L, Evidence.BOTH, 1L),
                        Map.of("toy", 7L),
                        Map.of(Split.TRAIN, 4L, Split.HELD_OUT, 3L),
                        Map.of(Review.UNREVIEWED, 7L),
                        Map.of(Label.AUTO, 7L)));
        assertThat(lines().facets(PairLineFilter.ALL.saying("none")).total()).isZero();
    }

    @Test
    void aFacetCountsWhatItCouldLetInBesides() {
        var counts = lines().facets(
                        facets(Facets.ANY.ofEvidence(Set.of(Evidence.OUTCOME)).ofSplits(Set.of(Split.TRAIN))));

        assertThat(counts.total()).isEqualTo(1);
        assertThat(counts.evidence())
                .isEqualTo(Map.of(Evidence.OUTCOME, 1L, Evidence.CRITIC, 1L, Evidence.CONFLICT, 1L));
        assertThat(counts.splits()).isEqualTo(Map.of(Split.TRAIN, 1L, Split.HELD_OUT, 1L));
        assertThat(counts.sites()).isEqualTo(Map.of("toy", 1L));
    }
}
