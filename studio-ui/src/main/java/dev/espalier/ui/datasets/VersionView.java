package dev.espalier.ui.datasets;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.espalier.datasets.DatasetVersion;
import dev.espalier.datasets.Datasets;
import dev.espalier.datasets.VersionName;
import dev.espalier.people.Role;
import dev.espalier.ui.parts.Absent;
import dev.espalier.ui.parts.Address;
import dev.espalier.ui.parts.Numbers;
import dev.espalier.ui.parts.PageHead;
import dev.espalier.ui.parts.StateBadge;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;

/** One frozen version: what is in it, why, its rows, and its exports. */
@Route("datasets/:name/v/:version([0-9]{1,9})")
@RolesAllowed("VIEWER")
public final class VersionView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Datasets datasets;
    private final transient VersionDeeds deeds;
    private final transient StoredExports exports;
    private final transient RowsPanel.Maker rows;
    private final boolean mayExport;
    private String title = "Dataset · Espalier";

    VersionView(
            Datasets datasets,
            VersionDeeds deeds,
            StoredExports exports,
            RowsPanel.Maker rows,
            AuthenticationContext people) {
        this.datasets = datasets;
        this.deeds = deeds;
        this.exports = exports;
        this.rows = rows;
        this.mayExport = people.hasRole(Role.OPERATOR.name());
        addClassName("es-page");
    }

    /** Returns where a version is shown. */
    static String path(DatasetVersion version) {
        return "datasets/%s/v/%d".formatted(version.dataset().name(), version.number());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var parameters = event.getRouteParameters();
        var name = new VersionName(
                parameters.get("name").orElseThrow(),
                parameters.getInteger("version").orElseThrow());
        title = name + " · Espalier";
        datasets.find(name)
                .ifPresentOrElse(
                        version -> show(version, Address.of(event.getLocation())),
                        () -> add(Absent.of("Dataset version " + name, "Datasets", "datasets")));
    }

    private void show(DatasetVersion version, Address address) {
        var written = new ExportsPanel(datasets, exports, version);
        add(
                head(version),
                VersionPanels.of(version),
                mayExport ? written.exporting(deeds) : written,
                rows.make(version, address),
                VersionPanels.users());
    }

    private PageHead head(DatasetVersion version) {
        var name = version.dataset().name();
        int all = version.rows().train() + version.rows().test();
        var head = new PageHead(version.name().toString())
                .under("Datasets", "datasets")
                .under(name, "datasets/" + name)
                .standing(StateBadge.done("frozen"))
                .linked(
                        "Pairs",
                        new Address("pairs", Map.of("dataset", version.name().toString(), "standing", "any")).link())
                .here("%s with %s".formatted(version.name(), Numbers.count(all, "row")));
        datasets.all().stream()
                .filter(other ->
                        other.dataset().id().equals(version.dataset().id()) && other.number() != version.number())
                .forEach(other -> head.with(new Anchor(path(other), "v" + other.number())));
        return told(version, head);
    }

    /** What another version holds already is no new data, so it is said where the version is. */
    private PageHead told(DatasetVersion version, PageHead head) {
        datasets.all().stream()
                .filter(other ->
                        other.hash().equals(version.hash()) && !other.id().equals(version.id()))
                .forEach(other -> head.linked("has the rows of " + other.name(), path(other)));
        return head;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
