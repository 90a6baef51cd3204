package dev.espalier.ui.datasets;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.espalier.datasets.DatasetVersion;
import dev.espalier.datasets.Datasets;
import dev.espalier.datasets.Export;
import dev.espalier.people.Role;
import dev.espalier.ui.parts.Empty;
import dev.espalier.ui.parts.Numbers;
import dev.espalier.ui.parts.PageHead;
import dev.espalier.words.Words;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** All frozen versions, and what freezes and exports one. */
@Route("datasets")
@PageTitle("Datasets · Espalier")
@RolesAllowed("VIEWER")
public final class DatasetsView extends Main implements BeforeEnterObserver {

    private final transient Datasets datasets;
    private final transient VersionDeeds deeds;
    private final boolean mayFreeze;

    DatasetsView(Datasets datasets, VersionDeeds deeds, AuthenticationContext people) {
        this.datasets = datasets;
        this.deeds = deeds;
        this.mayFreeze = people.hasRole(Role.OPERATOR.name());
        addClassName("es-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        add(new PageHead("Datasets").linked("from pairs", "pairs"));
        if (mayFreeze) {
            add(new FreezePanel(deeds, this::show));
        }
        var versions = datasets.all();
        add(
                versions.isEmpty()
                        ? new Empty("No dataset yet. A version is a choice of pairs of train tasks that never changes.")
                        : grid(versions));
    }

    private Component grid(List<DatasetVersion> versions) {
        var grid = new Grid<DatasetVersion>();
        grid.setItems(versions.reversed());
        grid.setAllRowsVisible(true);
        grid.addColumn(version -> version.name().toString())
                .setHeader("Version")
                .setAutoWidth(true);
        number(grid, "Train rows").accept(version -> version.rows().train());
        number(grid, "Test rows").accept(version -> version.rows().test());
        grid.addColumn(version -> version.recipe().evidence().stream()
                        .sorted()
                        .map(Words::of)
                        .collect(Collectors.joining(", ")))
                .setHeader("Evidence")
                .setAutoWidth(true);
        grid.addColumn(version -> Numbers.moment(version.frozenAt()))
                .setHeader("Frozen (UTC)")
                .setAutoWidth(true);
        grid.addComponentColumn(DatasetsView::hash).setHeader("Hash").setAutoWidth(true);
        grid.addComponentColumn(this::exports).setHeader("Exports").setFlexGrow(3);
        return grid;
    }

    /** Adds a column of numbers. */
    private static Consumer<ValueProvider<DatasetVersion, Integer>> number(Grid<DatasetVersion> grid, String header) {
        return value -> grid.addColumn(value)
                .setHeader(header)
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
    }

    private static Component hash(DatasetVersion version) {
        var hash = new Span(version.hash().hex().substring(0, 12));
        hash.addClassName("es-mono");
        hash.getElement().setAttribute("title", version.hash().hex());
        return hash;
    }

    private Component exports(DatasetVersion version) {
        var cell = new Div();
        datasets.exports(version.id()).stream()
                .map(Export::folder)
                .forEach(folder -> cell.add(new Div(new Span(folder))));
        if (mayFreeze && datasets.exports(version.id()).isEmpty()) {
            var export = new Button("Export " + version.name());
            export.addThemeVariants(ButtonVariant.TERTIARY);
            export.setDisableOnClick(true);
            export.addClickListener(_ -> {
                deeds.export(version, cell);
                show();
            });
            cell.add(export);
        }
        return cell;
    }
}
