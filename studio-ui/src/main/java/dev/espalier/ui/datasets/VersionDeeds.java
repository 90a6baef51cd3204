package dev.espalier.ui.datasets;

import com.vaadin.flow.component.HasComponents;
import dev.espalier.datasets.DatasetVersion;
import dev.espalier.datasets.Freeze;
import dev.espalier.datasets.FreezePreview;
import dev.espalier.datasets.Recipe;
import dev.espalier.datasets.RequestRefusedException;
import dev.espalier.datasets.export.ExportException;
import dev.espalier.datasets.export.ExportFormat;
import dev.espalier.datasets.export.ExportRequest;
import dev.espalier.datasets.export.ExportTarget;
import dev.espalier.datasets.export.Exporter;
import dev.espalier.home.Home;
import dev.espalier.ui.parts.Failure;
import java.security.SecureRandom;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What can be done to make and write out versions. */
@Component
class VersionDeeds {

    private final Freeze freeze;
    private final Exporter exporter;
    private final Home home;
    private final SecureRandom salts = new SecureRandom();

    VersionDeeds(Freeze freeze, Exporter exporter, Home home) {
        this.freeze = freeze;
        this.exporter = exporter;
        this.home = home;
    }

    FreezePreview preview(String name, Recipe recipe) {
        return freeze.preview(name, recipe, salts);
    }

    DatasetVersion freeze(String name, Recipe recipe) {
        return freeze.freeze(name, recipe, salts);
    }

    /** Writes a version into the home, or says in the given place why not. */
    void export(DatasetVersion version, HasComponents place) {
        var folder = home.export(version.dataset().name(), version.number());
        try {
            exporter.export(new ExportRequest(
                    version.name(), Set.of(ExportTarget.values()), Set.of(ExportFormat.values()), folder));
        } catch (RequestRefusedException | ExportException e) {
            place.add(Failure.of(e));
        }
    }
}
