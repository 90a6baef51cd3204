package dev.espalier.bench;

import dev.espalier.datasets.DatasetVersionId;
import dev.espalier.datasets.PairLineFilter;
import dev.espalier.datasets.PairLineFilter.Facets;
import dev.espalier.datasets.PairLineFilter.Lineage;
import dev.espalier.datasets.PairLineFilter.MarginRange;
import dev.espalier.datasets.PairLineFilter.Standing;
import dev.espalier.datasets.PairLines;
import dev.espalier.datasets.PairQuery;
import dev.espalier.datasets.PairQuery.PairOrder;
import dev.espalier.datasets.PairState.Label;
import dev.espalier.datasets.PairState.Review;
import dev.espalier.mcts.Evidence;
import dev.espalier.webagent.ListCursor;
import dev.espalier.webagent.ListCursor.Way;
import dev.espalier.webagent.PolicyVersionId;
import dev.espalier.webagent.Split;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The questions that the list of pairs asks. */
final class PairCases {

    private static final int PAGE = 100;
    private static final Duration QUICK = GridBench.QUICK;

    private final PairLines lines;
    private final int pairs;
    private final PairLineFilter held;
    private final PolicyVersionId policy;

    /**
     * @param pairs how many there are
     * @param version of a dataset of some of them
     * @param policy of some of their runs
     */
    PairCases(PairLines lines, int pairs, DatasetVersionId version, PolicyVersionId policy) {
        this.lines = lines;
        this.pairs = pairs;
        this.held = PairLineFilter.ALL.heldBy(version);
        this.policy = policy;
    }

    Stream<GridCase> all() {
        return Stream.of(places(), facets(), filters(), filtered("dataset version", held), views(), counts())
                .flatMap(stream -> stream);
    }

    private Stream<GridCase> places() {
        int middle = pairs / 2;
        return Stream.of(
                page("pairs, first page", PairLineFilter.ALL, PairOrder.OLDEST_FIRST, null),
                page("pairs, newest first", PairLineFilter.ALL, PairOrder.NEWEST_FIRST, null),
                page("pairs, widest margin first", PairLineFilter.ALL, PairOrder.WIDEST_FIRST, null),
                page("pairs, narrowest margin first", PairLineFilter.ALL, PairOrder.NARROWEST_FIRST, null),
                page(
                        "pairs, after the middle",
                        PairLineFilter.ALL,
                        PairOrder.OLDEST_FIRST,
                        new ListCursor(Way.AFTER, PairOrder.OLDEST_FIRST.list(), null, middle)),
                page(
                        "pairs, before the end",
                        PairLineFilter.ALL,
                        PairOrder.OLDEST_FIRST,
                        new ListCursor(Way.BEFORE, PairOrder.OLDEST_FIRST.list(), null, pairs)),
                page(
                        "pairs, around margin 0.6",
                        PairLineFilter.ALL,
                        PairOrder.WIDEST_FIRST,
                        new ListCursor(Way.AFTER, PairOrder.WIDEST_FIRST.list(), 0.6, middle)));
    }

    private Stream<GridCase> facets() {
        var any = Facets.ANY;
        var some = Set.of(Evidence.CONFLICT, Evidence.BOTH);
        return Stream.of(
                        filtered("evidence", any.ofEvidence(Set.of(Evidence.CONFLICT))),
                        filtered("site", any.onSites(Set.of("made-up-2"))),
                        filtered("no such site", any.onSites(Set.of("none"))),
                        filtered("split", any.ofSplits(Set.of(Split.HELD_OUT))),
                        filtered("review", any.reviewed(Set.of(Review.REVIEWED))),
                        filtered("label", any.labelled(Set.of(Label.TIE))),
                        filtered(
                                "two kinds of evidence and a split",
                                any.ofEvidence(some).ofSplits(Set.of(Split.TRAIN))))
                .flatMap(stream -> stream);
    }

    private Stream<GridCase> filters() {
        var all = PairLineFilter.ALL;
        int run = 1 + pairs / 100;
        return Stream.of(
                        filtered("run", all.with(new Lineage(run, null, null))),
                        filtered("task", all.with(new Lineage(null, (run + 1) / 2, null))),
                        filtered("policy", all.with(new Lineage(null, null, policy))),
                        filtered("margin", all.with(new MarginRange(0.4, 0.41))),
                        filtered("withdrawn", all.with(Standing.WITHDRAWN)),
                        filtered("common text", all.saying("CLICK(5")),
                        filtered("text of no pair", all.saying("click(none)")))
                .flatMap(stream -> stream);
    }

    private Stream<GridCase> views() {
        var all = PairLineFilter.ALL;
        var five = Facets.ANY
                .ofEvidence(Set.of(Evidence.CONFLICT, Evidence.BOTH))
                .onSites(Set.of("made-up-1", "made-up-2"))
                .ofSplits(Set.of(Split.TRAIN))
                .reviewed(Set.of(Review.UNREVIEWED))
                .labelled(Set.of(Label.AUTO));
        return Stream.of(
                view("everything", all),
                view("five facets", all.with(five)),
                view("margin", all.with(new MarginRange(0.4, 0.41))),
                view("common text", all.saying("click(5")),
                view("dataset version", held),
                view("text of no pair", all.saying("click(none)")));
    }

    /** All that the screen asks to be shown once: what it counts, of how many, and a page. */
    private GridCase view(String name, PairLineFilter filter) {
        var query = new PairQuery(filter, PairOrder.WIDEST_FIRST, null, PAGE);
        return new GridCase("whole view of pairs by " + name, QUICK, () -> {
            var _ = lines.facets(filter);
            var _ = lines.count(PairLineFilter.ALL.with(Standing.ANY));
            return lines.page(query).lines().size();
        });
    }

    private Stream<GridCase> counts() {
        var all = PairLineFilter.ALL;
        return Stream.of(
                new GridCase("count of all pairs", QUICK, () -> (int) lines.count(all)),
                new GridCase("count of pairs with a text", QUICK, () -> (int) lines.count(all.saying("click(5"))),
                new GridCase(
                        "facets of all pairs",
                        QUICK,
                        () -> lines.facets(all).sites().size()));
    }

    private Stream<GridCase> filtered(String name, Facets facets) {
        return filtered(name, PairLineFilter.ALL.with(facets));
    }

    private Stream<GridCase> filtered(String name, PairLineFilter filter) {
        return Stream.of(
                page("pairs by %s".formatted(name), filter, PairOrder.OLDEST_FIRST, null),
                page("pairs by %s, widest margin first".formatted(name), filter, PairOrder.WIDEST_FIRST, null));
    }

    private GridCase page(String name, PairLineFilter filter, PairOrder order, @Nullable ListCursor at) {
        var query = new PairQuery(filter, order, at, PAGE);
        return new GridCase(name, QUICK, () -> lines.page(query).lines().size());
    }
}
