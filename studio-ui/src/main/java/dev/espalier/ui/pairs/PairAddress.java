package dev.espalier.ui.pairs;

import dev.espalier.datasets.PairLineFilter;
import dev.espalier.datasets.PairLineFilter.Facets;
import dev.espalier.datasets.PairLineFilter.Lineage;
import dev.espalier.datasets.PairLineFilter.MarginRange;
import dev.espalier.datasets.PairLineFilter.Standing;
import dev.espalier.datasets.PairQuery;
import dev.espalier.datasets.PairQuery.PairOrder;
import dev.espalier.datasets.PairState.Label;
import dev.espalier.datasets.PairState.Review;
import dev.espalier.datasets.RequestRefusedException;
import dev.espalier.datasets.VersionName;
import dev.espalier.mcts.Evidence;
import dev.espalier.ui.parts.Address;
import dev.espalier.ui.parts.Pager;
import dev.espalier.webagent.BrokenCursorException;
import dev.espalier.webagent.ListCursor;
import dev.espalier.webagent.Split;
import dev.espalier.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which pairs are shown, as an address says it. What is no such word or number counts as not said. */
record PairAddress(Address address) {

    static final String EVIDENCE = "evidence";
    static final String SITE = "site";
    static final String SPLIT = "split";
    static final String REVIEW = "review";
    static final String LABEL = "label";
    static final String LEAST = "least";
    static final String MOST = "most";
    static final String RUN = "run";
    static final String TASK = "task";
    static final String STANDING = "standing";
    static final String DATASET = "dataset";
    static final String TEXT = "q";
    static final String ORDER = "order";

    private static final int LINES = 50;
    private static final List<String> FILTERS =
            List.of(EVIDENCE, SITE, SPLIT, REVIEW, LABEL, LEAST, MOST, RUN, TASK, STANDING, DATASET, TEXT);

    /** Returns which pairs are meant, in whatever dataset version they are. */
    PairLineFilter filter() {
        var filter = PairLineFilter.ALL
                .with(facets())
                .with(new Lineage(number(RUN), number(TASK), null))
                .with(new MarginRange(value(LEAST), value(MOST)))
                .with(one(STANDING, Standing.values()).orElse(Standing.ACTIVE));
        return address.value(TEXT).map(filter::saying).orElse(filter);
    }

    private Facets facets() {
        return new Facets(
                constants(EVIDENCE, Evidence.values()),
                Set.copyOf(address.values(SITE)),
                constants(SPLIT, Split.values()),
                constants(REVIEW, Review.values()),
                constants(LABEL, Label.values()));
    }

    /**
     * Returns the version that is to hold the pairs; empty for any pairs.
     *
     * @throws RequestRefusedException when it is no name
     */
    Optional<VersionName> version() {
        return address.value(DATASET).map(VersionName::parse);
    }

    /**
     * Returns the page that is asked for.
     *
     * @throws BrokenCursorException when the place is none of a list
     */
    PairQuery query(PairLineFilter filter) {
        var at = address.value(Pager.AT).map(ListCursor::parse).orElse(null);
        return new PairQuery(filter, order(), at, LINES);
    }

    PairOrder order() {
        return one(ORDER, PairOrder.values()).orElse(PairOrder.OLDEST_FIRST);
    }

    boolean hasFilters() {
        return FILTERS.stream().anyMatch(name -> address.value(name).isPresent());
    }

    /** Returns the same list with one thing changed, from its beginning. */
    Address changed(String name, String value) {
        return address.without(Pager.AT).with(name, value);
    }

    Address withoutFilters() {
        return address.without(Pager.AT).without(FILTERS.toArray(String[]::new));
    }

    @Nullable
    Integer number(String name) {
        return address.value(name)
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(Integer::valueOf)
                .orElse(null);
    }

    @Nullable
    Double value(String name) {
        return address.value(name)
                .filter(text -> text.matches("[0-9]{1,3}(\\.[0-9]{1,9})?"))
                .map(Double::valueOf)
                .orElse(null);
    }

    private <E extends Enum<E>> Optional<E> one(String name, E[] all) {
        return constants(name, all).stream().findFirst();
    }

    private <E extends Enum<E>> Set<E> constants(String name, E[] all) {
        var said = address.values(name);
        return Arrays.stream(all)
                .filter(constant -> said.contains(Words.of(constant)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
