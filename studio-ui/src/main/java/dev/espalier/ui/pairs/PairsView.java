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
import dev.espalier.datasets.PairLineFilter;
import dev.espalier.datasets.PairLineFilter.Standing;
import dev.espalier.datasets.PairLines;
import dev.espalier.people.Role;
import dev.espalier.ui.parts.Address;
import dev.espalier.ui.parts.Empty;
import dev.espalier.ui.parts.Failure;
import dev.espalier.ui.parts.Numbers;
import dev.espalier.ui.parts.PageHead;
import dev.espalier.ui.parts.Pager;
import dev.espalier.webagent.BrokenCursorException;
import jakarta.annotation.security.RolesAllowed;

/** All preference pairs: what there is, of what quality, and where the odd ones are. */
@Route("pairs")
@PageTitle("Pairs · Espalier")
@RolesAllowed("VIEWER")
public final class PairsView extends Main implements BeforeEnterObserver {

    private static final PairLineFilter EVERYTHING = PairLineFilter.ALL.with(Standing.ANY);

    private final transient PairLines lines;
    private final boolean judges;

    PairsView(PairLines lines, AuthenticationContext people) {
        this.lines = lines;
        this.judges = people.hasRole(Role.REVIEWER.name());
        addClassName("es-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var address = new PairAddress(Address.of(event.getLocation()));
        var counts = lines.facets(address.filter());
        boolean none = counts.total() == 0 && lines.count(EVERYTHING) == 0;
        var head = new PageHead("Pairs");
        add(head);
        if (none) {
            add(nothingYet());
            return;
        }
        head.standing(count(counts.total(), address));
        if (judges && counts.total() > 0) {
            head.with(judge(address));
        }
        add(new PairFilters(address, lines, counts));
        if (counts.total() == 0) {
            add(nothingMatches(address));
        } else {
            add(found(address));
        }
    }

    private Component count(long meant, PairAddress address) {
        var of = address.hasFilters() ? " of " + Numbers.count(lines.count(EVERYTHING)) : "";
        var count = new Span(Numbers.count(meant, "pair") + of);
        count.addClassName("es-muted");
        count.getElement().setAttribute("role", "status");
        return count;
    }

    private static Component judge(PairAddress address) {
        var judge = new Anchor(address.review().link(), "Judge these");
        judge.addClassName("es-deed");
        judge.getElement()
                .setAttribute("title", "One after the other, by evidence, site, split and run as chosen here");
        return judge;
    }

    private Component[] found(PairAddress address) {
        try {
            var page = lines.page(address.query());
            return new Component[] {new PairGrid(page.lines()), Pager.of(page, address.address())};
        } catch (BrokenCursorException e) {
            var first = new Button(
                    "First page", _ -> address.address().without(Pager.AT).go());
            return new Component[] {Failure.of(e), first};
        }
    }

    private static Component nothingYet() {
        return new Empty(
                "No pairs yet. A search on a train task tries several actions at a page; where one clearly does better, the two become a pair.",
                new Anchor("tasks?split=train", "Choose train tasks to search"));
    }

    private static Component nothingMatches(PairAddress address) {
        return new Empty(
                "No pair is like that.",
                new Button("Clear filters", _ -> address.withoutFilters().go()));
    }
}
