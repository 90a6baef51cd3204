package dev.espalier.ui.pairs;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.espalier.datasets.Datasets;
import dev.espalier.datasets.PairLineFilter;
import dev.espalier.datasets.PairLineFilter.Standing;
import dev.espalier.datasets.PairLines;
import dev.espalier.datasets.RequestRefusedException;
import dev.espalier.people.Role;
import dev.espalier.quickstart.Underway;
import dev.espalier.ui.parts.Address;
import dev.espalier.ui.parts.Empty;
import dev.espalier.ui.parts.Failure;
import dev.espalier.ui.parts.Numbers;
import dev.espalier.ui.parts.PageHead;
import dev.espalier.ui.parts.Pager;
import dev.espalier.webagent.BrokenCursorException;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** All preference pairs: what there is, of what quality, and where the odd ones are. */
@Route("pairs")
@PageTitle("Pairs · Espalier")
@RolesAllowed("VIEWER")
public final class PairsView extends Main implements BeforeEnterObserver {

    private static final PairLineFilter EVERYTHING = PairLineFilter.ALL.with(Standing.ANY);

    private final transient PairLines lines;
    private final transient Datasets datasets;
    private final transient Measured measured;
    private final transient Underway underway;
    private final boolean judges;

    PairsView(PairLines lines, Datasets datasets, Measured measured, Underway underway, AuthenticationContext people) {
        this.lines = lines;
        this.datasets = datasets;
        this.measured = measured;
        this.underway = underway;
        this.judges = people.hasRole(Role.REVIEWER.name());
        addClassName("es-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var address = new PairAddress(Address.of(event.getLocation()));
        try {
            show(address, filter(address));
        } catch (RequestRefusedException e) {
            add(new PageHead("Pairs"), Failure.of(e), clear(address));
        }
    }

    private PairLineFilter filter(PairAddress address) {
        var filter = address.filter();
        return address.version()
                .map(name -> datasets.find(name)
                        .orElseThrow(() -> new RequestRefusedException(
                                "there is no dataset version %s; clear the filters and choose one".formatted(name))))
                .map(version -> filter.heldBy(version.id()))
                .orElse(filter);
    }

    private void show(PairAddress address, PairLineFilter filter) {
        var counts = lines.facets(filter);
        boolean none = counts.total() == 0 && lines.count(EVERYTHING) == 0;
        var head = new PageHead("Pairs");
        add(head);
        if (none) {
            add(measured.told(address).orElseGet(this::nothingYet));
            return;
        }
        head.standing(count(counts.total(), address));
        if (judges && counts.total() > 0) {
            JudgingOffer.of(address).ifPresent(offer -> head.with(offer.shown()));
        }
        add(new PairFilters(address, counts, versions()));
        if (counts.total() == 0) {
            add(measured.told(address).orElseGet(() -> nothingMatches(address)));
        } else {
            add(found(address, filter));
        }
    }

    private Component count(long meant, PairAddress address) {
        var of = address.hasFilters() ? " of " + Numbers.count(lines.count(EVERYTHING)) : "";
        var count = new Span(Numbers.count(meant, "pair") + of);
        count.addClassName("es-muted");
        count.getElement().setAttribute("role", "status");
        return count;
    }

    private List<String> versions() {
        return datasets.all().stream().map(version -> version.name().toString()).toList();
    }

    private Component[] found(PairAddress address, PairLineFilter filter) {
        try {
            var page = lines.page(address.query(filter));
            return new Component[] {new PairGrid(page.lines()), Pager.of(page, address.address())};
        } catch (BrokenCursorException e) {
            var first = new Button(
                    "First page", _ -> address.address().without(Pager.AT).go());
            return new Component[] {Failure.of(e), first};
        }
    }

    private Empty nothingYet() {
        if (underway.phase().isPresent()) {
            return new Empty(
                    "No pairs yet. A quickstart is at work and will make them.", new Anchor("", "See how far it is"));
        }
        return new Empty(
                "No pairs yet. A search on a train task tries several actions at a page; where one clearly does better, the two become a pair.",
                new Anchor("tasks?split=train", "Choose train tasks to search"));
    }

    private static Component clear(PairAddress address) {
        return new Button("Clear filters", _ -> address.withoutFilters().go());
    }

    private static Empty nothingMatches(PairAddress address) {
        return new Empty("No pair is like that.", clear(address));
    }
}
