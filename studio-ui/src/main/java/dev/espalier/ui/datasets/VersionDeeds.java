package dev.espalier.ui.datasets;

import dev.espalier.datasets.DatasetVersion;
import dev.espalier.datasets.DatasetVersionId;
import dev.espalier.datasets.Datasets;
import dev.espalier.datasets.Freeze;
import dev.espalier.datasets.FreezePreview;
import dev.espalier.datasets.FreezeProgress.Step;
import dev.espalier.datasets.Recipe;
import dev.espalier.datasets.RequestRefusedException;
import dev.espalier.datasets.VersionName;
import dev.espalier.datasets.export.ExportFormat;
import dev.espalier.datasets.export.ExportRequest;
import dev.espalier.datasets.export.ExportTarget;
import dev.espalier.datasets.export.Exported;
import dev.espalier.datasets.export.Exporter;
import dev.espalier.home.Home;
import dev.espalier.ui.parts.Work;
import dev.espalier.ui.parts.Work.Job;
import dev.espalier.ui.parts.Work.Progress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** What can be done to make and write out versions. May be shared between threads. */
@Component
@ConditionalOnWebApplication
class VersionDeeds {

    private final Datasets datasets;
    private final Freeze freeze;
    private final Exporter exporter;
    private final Home home;
    private final Map<DatasetVersionId, Work<Exported>> exporting = new HashMap<>();
    private @Nullable Work<DatasetVersion> freezing;

    VersionDeeds(Datasets datasets, Freeze freeze, Exporter exporter, Home home) {
        this.datasets = datasets;
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

    /** Returns the version that the next one of a dataset follows; empty when the name is new. */
    Optional<DatasetVersion> latest(String name) {
        return datasets.find(new VersionName(name, null));
    }

    FreezePreview preview(Wish wish) {
        return freeze.preview(wish.name(), wish.recipe(), new SplittableRandom(wish.seed()));
    }

    /** Returns the freezing that is under way, whoever asked for it. */
    synchronized Optional<Work<DatasetVersion>> freezing() {
        return Optional.ofNullable(freezing).filter(Work::goesOn);
    }

    /**
     * Begins to freeze.
     *
     * @throws RequestRefusedException when another version is being frozen
     */
    synchronized Work<DatasetVersion> freeze(Wish wish) {
        if (freezing().isPresent()) {
            throw new RequestRefusedException("another version is being frozen; wait until it is done");
        }
        var begun = Work.begin("freeze", "Looking for pairs", (Job<DatasetVersion>) progress -> freeze.freeze(
                wish.name(),
                wish.recipe(),
                new SplittableRandom(wish.seed()),
                (step, done, all) -> progress.accept(new Progress(words(step), done, all))));
        freezing = begun;
        return begun;
    }

    private static String words(Step step) {
        return switch (step) {
            case READING -> "Pairs read";
            case WRITING -> "Rows written";
        };
    }

    /** Returns where a version is written to. */
    Path folder(DatasetVersion version) {
        return home.export(version.dataset().name(), version.number());
    }

    /** Returns the export of a version that is under way, whoever asked for it. */
    synchronized Optional<Work<Exported>> exporting(DatasetVersion version) {
        return Optional.ofNullable(exporting.get(version.id())).filter(Work::goesOn);
    }

    /** Begins to write a version into the home; where somebody else has begun, theirs is returned. */
    synchronized Work<Exported> export(DatasetVersion version, Form form) {
        return exporting(version).orElseGet(() -> {
            exporting.values().removeIf(work -> !work.goesOn());
            var request = new ExportRequest(version.name(), form.targets(), form.formats(), folder(version));
            int all = version.rows().train() + version.rows().test();
            var begun = Work.begin("export", "Preparing", (Job<Exported>) progress ->
                    exporter.export(request, rows -> progress.accept(new Progress("Rows written", rows, all))));
            exporting.put(version.id(), begun);
            return begun;
        });
    }
}
