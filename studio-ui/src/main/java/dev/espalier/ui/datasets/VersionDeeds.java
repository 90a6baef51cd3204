package dev.espalier.ui.datasets;

import dev.espalier.datasets.DatasetVersion;
import dev.espalier.datasets.Freeze;
import dev.espalier.datasets.FreezePreview;
import dev.espalier.datasets.Recipe;
import dev.espalier.datasets.export.ExportFormat;
import dev.espalier.datasets.export.ExportRequest;
import dev.espalier.datasets.export.ExportTarget;
import dev.espalier.datasets.export.Exported;
import dev.espalier.datasets.export.Exporter;
import dev.espalier.home.Home;
import java.nio.file.Path;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** What can be done to make and write out versions. */
@Component
@ConditionalOnWebApplication
class VersionDeeds {

    private final Freeze freeze;
    private final Exporter exporter;
    private final Home home;

    VersionDeeds(Freeze freeze, Exporter exporter, Home home) {
        this.freeze = freeze;
        this.exporter = exporter;
        this.home = home;
    }

    /**
     * What is to be frozen.
     *
     * @param seed of the salt of a new dataset, so that it is dealt as it was counted
     */
    record Wish(String name, Recipe recipe, long seed) {}

    /**
     * How a version is to be written.
     *
     * @param targets one or more
     * @param formats one or more
     */
    record Form(Set<ExportTarget> targets, Set<ExportFormat> formats) {}

    FreezePreview preview(Wish wish) {
        return freeze.preview(wish.name(), wish.recipe(), new SplittableRandom(wish.seed()));
    }

    DatasetVersion freeze(Wish wish) {
        return freeze.freeze(wish.name(), wish.recipe(), new SplittableRandom(wish.seed()));
    }

    /** Returns where a version is written to. */
    Path folder(DatasetVersion version) {
        return home.export(version.dataset().name(), version.number());
    }

    /** Writes a version into the home. */
    Exported export(DatasetVersion version, Form form, IntConsumer written) {
        return exporter.export(
                new ExportRequest(version.name(), form.targets(), form.formats(), folder(version)), written);
    }
}
