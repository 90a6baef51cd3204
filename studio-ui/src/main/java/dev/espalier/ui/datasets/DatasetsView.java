package dev.espalier.ui.datasets;

import static dev.espalier.ui.parts.RoomyColumns.roomy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.espalier.datasets.DatasetVersion;
import dev.espalier.datasets.Datasets;
import dev.espalier.datasets.PairLineFilter;
import dev.espalier.datasets.PairLines;
import dev.espalier.people.Role;
import dev.espalier.quickstart.Underway;
import dev.espalier.ui.parts.Absent;
import dev.espalier.ui.parts.Address;
import dev.espalier.ui.parts.Empty;
import dev.espalier.ui.parts.Numbers;
import dev.espalier.ui.parts.PageHead;
import dev.espalier.words.Words;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The frozen versions of all datasets or of one, and what freezes the next. */
@Route("datasets")
@RouteAlias("datasets/:name")
@PageTitle("Datasets · Espalier")
@RolesAllowed("VIEWER")
public final class DatasetsView extends Main implements BeforeEnterObserver {

    private static final String FIRST = "first";

    private final transient Datasets datasets;
    private final transient PairLines pairs;
    private final transient VersionDeeds deeds;
    private final transient Underway underway;
    private final boolean mayFreeze;

    DatasetsView(
            Datasets datasets, PairLines pairs, VersionDeeds deeds, Underway underway, AuthenticationContext people) {
        this.datasets = datasets;
        this.pairs = pairs;
        this.deeds = deeds;
        this.underway = underway;
        this.mayFreeze = people.hasRole(Role.OPERATOR.name());
        addClassName("es-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var named = event.getRouteParameters().get("name");
        var versions = datasets.all().stream()
                .filter(version -> named.map(version.dataset().name()::equals).orElse(true))
                .toList()
                .reversed();
        if (named.isPresent() && versions.isEmpty()) {
            add(Absent.of("Dataset " + named.get(), "Datasets", "datasets"));
            return;
        }
        add(head(named));
        if (versions.isEmpty() && pairs.count(PairLineFilter.ALL) == 0) {
            add(nothingToFreeze());
            return;
        }
        if (mayFreeze) {
            var proposed =
                    versions.isEmpty() ? FIRST : versions.getFirst().dataset().name();
            add(new FreezePanel(deeds, new FreezeAddress(Address.of(event.getLocation()), proposed)));
        }
        add(versions.isEmpty() ? nothingYet() : grid(versions));
    }

    private static PageHead head(Optional<String> named) {
        return named.map(name -> new PageHead("Dataset " + name).under("Datasets", "datasets"))
                .orElseGet(() -> new PageHead("Datasets"))
                .linked("from pairs", "pairs");
    }

    private Component nothingToFreeze() {
        if (underway.phase().isPresent()) {
            return comesByItself();
        }
        return new Empty(
                "No dataset yet, and no pairs to make one of. A search on a train task tries several actions at a page; where one clearly does better, the two become a pair.",
                new Anchor("tasks?split=train", "Choose train tasks to search"));
    }

    private static Component comesByItself() {
        return new Empty(
                "No dataset yet. A quickstart is at work and will freeze one of its pairs.",
                new Anchor("", "See how far it is"));
    }

    private Component nothingYet() {
        if (underway.phase().isPresent()) {
            return comesByItself();
        }
        return new Empty(
                "No dataset yet. A version is a choice of pairs of train tasks that never changes.",
                new Anchor("pairs?split=train", "See the pairs there are"));
    }

    private Component grid(List<DatasetVersion> versions) {
        var grid = new Grid<>(DatasetVersion.class, false);
        grid.setItems(versions);
        grid.setAllRowsVisible(true);
        grid.addComponentColumn(DatasetsView::link).setHeader("Version").setFlexGrow(2);
        number(grid, "Train rows", version -> version.rows().train());
        number(grid, "Test rows", version -> version.rows().test());
        number(grid, "Judged", version -> version.rows().judged());
        grid.addColumn(version -> version.recipe().evidence().stream()
                        .sorted()
                        .map(Words::of)
                        .collect(Collectors.joining(", ")))
                .setHeader("Evidence")
                .setAutoWidth(true);
        grid.addColumn(version -> Numbers.moment(version.frozenAt()))
                .setHeader("Frozen (UTC)")
                .setAutoWidth(true)
                .setFlexGrow(0);
        roomy(grid.addComponentColumn(DatasetsView::hash))
                .setHeader("Hash")
                .setAutoWidth(true)
                .setFlexGrow(0);
        number(grid, "Exports", version -> datasets.exports(version.id()).size());
        return grid;
    }

    private static void number(Grid<DatasetVersion> grid, String header, Function<DatasetVersion, Integer> value) {
        grid.addColumn(version -> Numbers.count(value.apply(version)))
                .setHeader(header)
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private static Component link(DatasetVersion version) {
        return new Anchor(VersionView.path(version), version.name().toString());
    }

    private static Component hash(DatasetVersion version) {
        var hash = new Span(version.hash().hex().substring(0, 12));
        hash.addClassName("es-mono");
        hash.getElement().setAttribute("title", version.hash().hex());
        return hash;
    }
}
