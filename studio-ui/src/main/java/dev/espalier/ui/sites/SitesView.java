package dev.espalier.ui.sites;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.espalier.datasets.RequestRefusedException;
import dev.espalier.practice.KnownSites;
import dev.espalier.sites.spec.SiteSpec;
import dev.espalier.ui.parts.Failure;
import dev.espalier.ui.parts.Numbers;
import dev.espalier.ui.parts.PageHead;
import dev.espalier.webagent.TaskLines;
import jakarta.annotation.security.RolesAllowed;

/** The worlds in which tasks are done, a card each. */
@Route("sites")
@PageTitle("Sites · Espalier")
@RolesAllowed("VIEWER")
public final class SitesView extends Main {

    private final transient KnownSites sites;
    private final transient TaskLines tasks;

    SitesView(KnownSites sites, TaskLines tasks) {
        this.sites = sites;
        this.tasks = tasks;
        addClassName("es-page");
        var cards = new Div();
        cards.addClassName("es-cards");
        var names = sites.names();
        names.forEach(name -> cards.add(card(name)));
        var count = new Span(Numbers.count(names.size(), "site"));
        count.addClassName("es-muted");
        var hint = new Paragraph(
                "A site is data: a declaration that the program serves on this machine, with an oracle that knows when a goal is reached. espalier tasks generate --site FILE brings in one of your own; espalier sites check FILE says what is wrong with it.");
        hint.addClassName("es-hint");
        add(new PageHead("Sites").standing(count), cards, hint);
    }

    private Component card(String name) {
        var card = new Section();
        card.addClassNames("es-panel", "es-card");
        try {
            sites.named(name).ifPresent(known -> fill(card, known.spec()));
        } catch (RequestRefusedException e) {
            card.add(new H2(name), Failure.of(e));
        }
        return card;
    }

    private void fill(Section card, SiteSpec spec) {
        var heading = new H2(new Anchor("sites/" + spec.name(), spec.theme().brand()));
        var name = new Span(spec.name());
        name.addClassNames("es-mono", "es-muted");
        var claim = new Paragraph("%s. “%s”"
                .formatted(
                        SiteParts.sentence(spec.theme().archetype()),
                        spec.theme().claim()));
        var links = new Div(SiteParts.byHand(spec.name()), new Anchor("sites/" + spec.name(), "How it works"));
        links.addClassName("es-card-links");
        card.add(
                new Div(heading, name),
                claim,
                SiteParts.size(spec),
                SiteParts.tasks(spec.name(), tasks),
                SiteParts.hardParts(spec),
                links);
    }
}
