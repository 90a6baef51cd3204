package dev.espalier.ui.pairs;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import dev.espalier.datasets.PairLineFilter.Standing;
import dev.espalier.datasets.PairQuery.PairOrder;
import dev.espalier.datasets.PairState.Review;
import dev.espalier.ui.parts.Address;
import dev.espalier.ui.review.HiddenQueue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where the pairs of a list are judged. The review chooses by less than the list does: what it leaves out is said beside
 * the link, for else somebody would judge pairs that they never chose.
 */
record JudgingOffer(PairAddress pairs) {

    private static final String QUEUE = "queue";
    private static final String BY =
            "One after the other, by action, evidence, site, split, least margin, run and task as here";

    /** What of the list's choices does not count, if it was chosen. */
    private record Uncounted(boolean isChosen, String word) {}

    /** Returns the offer; empty where none of the pairs waits for a verdict, whichever they are. */
    static Optional<JudgingOffer> of(PairAddress pairs) {
        var filter = pairs.filter();
        boolean isDone = filter.standing() == Standing.WITHDRAWN
                || filter.facets().reviews().equals(Set.of(Review.REVIEWED));
        return isDone ? Optional.empty() : Optional.of(new JudgingOffer(pairs));
    }

    /** Returns the address of the review, which names no evidence and no margin. */
    Address address() {
        var facets = pairs.filter().facets();
        var hidden = new HiddenQueue(facets.evidence(), leastHundredths().orElse(0));
        var splits = facets.splits().stream().map(Enum::name).sorted().toList();
        return new Address("review", Map.of())
                .with(QUEUE, hidden.name())
                .with(PairAddress.SITE, pairs.address().values(PairAddress.SITE))
                .with(PairAddress.SPLIT, splits)
                .with(PairAddress.RUN, number(PairAddress.RUN))
                .with(PairAddress.TASK, number(PairAddress.TASK))
                .with(
                        PairAddress.TEXT,
                        Optional.ofNullable(pairs.filter().text()).orElse(""));
    }

    private String number(String name) {
        return Optional.ofNullable(pairs.number(name)).map(String::valueOf).orElse("");
    }

    /** Returns the least margin in hundredths, 0 where there is none; empty where it has more digits than the review takes. */
    private Optional<Integer> leastHundredths() {
        var least = pairs.filter().margin().least();
        return least == null
                ? Optional.of(0)
                : HiddenQueue.hundredths(least).stream().boxed().findFirst();
    }

    /** Returns which choices of the list do not count in the review, though they leave pairs out here. */
    private List<String> uncounted() {
        var filter = pairs.filter();
        return Stream.of(
                        new Uncounted(leastHundredths().isEmpty(), "margin from"),
                        new Uncounted(filter.margin().most() != null, "margin to"),
                        new Uncounted(!filter.facets().reviews().isEmpty(), "review"),
                        new Uncounted(!filter.facets().labels().isEmpty(), "label"),
                        new Uncounted(pairs.version().isPresent(), "dataset"))
                .filter(Uncounted::isChosen)
                .map(Uncounted::word)
                .toList();
    }

    /** Returns the link, and beside it in words what does not count there. */
    Component[] shown() {
        var uncounted = uncounted();
        var judge = new Anchor(address().link(), uncounted.isEmpty() ? "Judge these" : "Judge these and others");
        judge.addClassName("es-deed");
        judge.getElement().setAttribute("title", BY);
        var withdrawn = new Uncounted(pairs.filter().standing() == Standing.ANY, "withdrawn");
        var order = new Uncounted(pairs.order() != PairOrder.OLDEST_FIRST, "order");
        var all = Stream.concat(
                        uncounted.stream(),
                        Stream.of(withdrawn, order).filter(Uncounted::isChosen).map(Uncounted::word))
                .toList();
        if (all.isEmpty()) {
            return new Component[] {judge};
        }
        var note = new Span("Review does not count: " + String.join(", ", all));
        note.addClassName("es-muted");
        return new Component[] {judge, note};
    }
}
