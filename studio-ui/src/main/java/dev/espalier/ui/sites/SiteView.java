package dev.espalier.ui.sites;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.espalier.datasets.RequestRefusedException;
import dev.espalier.practice.KnownSites;
import dev.espalier.practice.KnownSites.Known;
import dev.espalier.sites.spec.Operation;
import dev.espalier.sites.spec.Page;
import dev.espalier.sites.spec.SiteSpec;
import dev.espalier.ui.parts.Absent;
import dev.espalier.ui.parts.Facts;
import dev.espalier.ui.parts.Failure;
import dev.espalier.ui.parts.Numbers;
import dev.espalier.ui.parts.PageHead;
import dev.espalier.ui.parts.StateBadge;
import dev.espalier.webagent.TaskLines;
import dev.espalier.webagent.TaskQuery;
import dev.espalier.words.Words;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One site: what there is to see and to do, what makes it hard, and the declaration that says all of it. */
@Route("sites/:name")
@RolesAllowed("VIEWER")
public final class SiteView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient KnownSites sites;
    private final transient TaskLines tasks;
    private String title = "Site";

    SiteView(KnownSites sites, TaskLines tasks) {
        this.sites = sites;
        this.tasks = tasks;
        addClassName("es-page");
    }

    @Override
    public String getPageTitle() {
        return title + " · Espalier";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var name = event.getRouteParameters().get("name").orElseThrow();
        title = name;
        removeAll();
        try {
            sites.named(name).ifPresentOrElse(this::show, () -> add(Absent.of("Site " + name, "Sites", "sites")));
        } catch (RequestRefusedException e) {
            add(new PageHead(title).under("Sites", "sites"), Failure.of(e), new Anchor("sites", "All sites"));
        }
    }

    private void show(Known known) {
        var spec = known.spec();
        long made = tasks.count(new TaskQuery.Filter(Set.of(spec.name()), Set.of(), null, null, null));
        var head = new PageHead(spec.theme().brand())
                .under("Sites", "sites")
                .standing(StateBadge.kind(spec.name()))
                .linked(Numbers.count(made, "task"), "tasks?site=" + spec.name())
                .with(SiteParts.byHand(spec.name()));
        var about = new Div(
                panel("What it is", facts(spec)),
                panel("Tasks", SiteParts.tasks(spec.name(), tasks)),
                panel(
                        "Hard parts",
                        hint("A task may turn these on; it needs one when there is no way around it."),
                        SiteParts.hardParts(spec)));
        about.addClassName("es-columns");
        add(
                head,
                about,
                panel("Operations", hint(effects()), operations(spec)),
                panel("Pages", pages(spec)),
                declaration(known));
    }

    private static Component facts(SiteSpec spec) {
        var theme = spec.theme();
        return new Facts()
                .add("About", theme.archetype())
                .add("Says of itself", theme.claim())
                .add("Agents see it at", "http://%s.test/".formatted(spec.name()))
                .add(
                        "Language, money",
                        theme.locale().toLanguageTag() + ", " + theme.currency().getCurrencyCode())
                .add(
                        "What there is",
                        spec.catalogue().entities().keySet().stream().sorted().collect(Collectors.joining(", ")))
                .add(
                        "Split by",
                        spec.tasks().split().stream().map(of -> of.entity()).collect(Collectors.joining(", ")));
    }

    private static String effects() {
        return "nav only shows another page; session changes what the visitor has under way; commit binds them, as a booking does.";
    }

    private static Component operations(SiteSpec spec) {
        var grid = new Grid<Map.Entry<String, Operation>>();
        plain(grid, "Operations");
        grid.addColumn(Map.Entry::getKey).setHeader("Operation").setFlexGrow(2);
        grid.addComponentColumn(
                        named -> StateBadge.kind(Words.of(named.getValue().effect())))
                .setHeader("Effect");
        grid.addColumn(named -> where(named.getValue())).setHeader("Done on").setFlexGrow(2);
        grid.addColumn(named -> named.getValue().next().isEmpty()
                        ? "stays"
                        : named.getValue().next())
                .setHeader("Leads to");
        grid.addColumn(named -> String.join(", ", named.getValue().params().keySet()))
                .setHeader("Takes")
                .setFlexGrow(3);
        grid.addColumn(named -> named.getValue().guards().size()).setHeader("Guards");
        grid.setItems(spec.rules().operations().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .toList());
        return grid;
    }

    private static String where(Operation operation) {
        return operation.where().contains(Operation.EVERYWHERE) ? "every page" : String.join(", ", operation.where());
    }

    private static Component pages(SiteSpec spec) {
        var grid = new Grid<Page>();
        plain(grid, "Pages");
        grid.addColumn(page -> page.equals(spec.home()) ? "/" : "/" + page.id()).setHeader("Path");
        grid.addColumn(page -> page.title().source()).setHeader("Title").setFlexGrow(3);
        grid.addColumn(page -> Words.of(page.archetype())).setHeader("Kind");
        grid.addColumn(page -> String.join(", ", page.params().keySet())).setHeader("Takes");
        grid.addColumn(page -> page.widgets().size()).setHeader("Widgets");
        grid.addColumn(page -> page.ends() == Page.End.OPEN ? "" : Words.of(page.ends()))
                .setHeader("Ends a visit");
        grid.setItems(spec.pages().list());
        return grid;
    }

    private static void plain(Grid<?> grid, String label) {
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.getElement().setAttribute("aria-label", label);
    }

    /** It is long, so it is sent when somebody asks for it. */
    private static Component declaration(Known known) {
        var details = new Details("Declaration as JSON, %s characters"
                .formatted(Numbers.count(known.text().length())));
        details.addOpenedChangeListener(change -> {
            if (change.isOpened() && details.getContent().findAny().isEmpty()) {
                var text = new Pre(known.text());
                text.addClassName("es-json");
                text.getElement().setAttribute("tabindex", "0");
                details.add(text);
            }
        });
        return details;
    }

    private static Paragraph hint(String text) {
        var hint = new Paragraph(text);
        hint.addClassName("es-hint");
        return hint;
    }

    private static Section panel(String title, Component... content) {
        var panel = new Section(new H2(title));
        panel.addClassName("es-panel");
        panel.add(content);
        return panel;
    }
}
