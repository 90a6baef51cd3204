package dev.espalier.api;

import dev.espalier.datasets.Datasets;
import dev.espalier.datasets.Freeze;
import dev.espalier.datasets.Recipe;
import dev.espalier.datasets.Recipe.SplitRule;
import dev.espalier.datasets.RequestRefusedException;
import dev.espalier.datasets.export.ExportFormat;
import dev.espalier.datasets.export.ExportRequest;
import dev.espalier.datasets.export.ExportTarget;
import dev.espalier.datasets.export.ExportedFile;
import dev.espalier.datasets.export.Exporter;
import dev.espalier.home.Home;
import dev.espalier.mcts.Evidence;
import dev.espalier.records.VersionRow;
import dev.espalier.words.Words;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Makes versions of datasets and writes them out. */
@RestController
@RequestMapping("/api/datasets/{name}/versions")
class VersionsController {

    private static final long USUAL_SEED = 1;

    private final Freeze freeze;
    private final Exporter exporter;
    private final Datasets datasets;
    private final Home home;

    VersionsController(Freeze freeze, Exporter exporter, Datasets datasets, Home home) {
        this.freeze = freeze;
        this.exporter = exporter;
        this.datasets = datasets;
        this.home = home;
    }

    record FreezeAsked(
            @Schema(description = "Numbers of the train tasks whose pairs go in; all unless said.") @Nullable
            Set<Integer> tasks,

            @Schema(description = "Which evidence suffices where nobody judged the pair; all but critic unless said.")
            @Nullable
            Set<String> evidence,

            @Schema(
                    description =
                            "Chance of a task to go to the test split, 0 or more and less than 1; 0.1 unless said.")
            @Nullable
            Double testShare,

            @Schema(description = "Seed of a new dataset's salt, which deals its tasks to the splits; 1 unless said.")
            @Nullable
            Long seed) {

        Recipe recipe() {
            var usual = Recipe.DEFAULT;
            var enough = evidence == null
                    ? usual.evidence()
                    : Asked.orAny(evidence, "evidence").stream()
                            .map(word -> Words.constant(Evidence.values(), word))
                            .collect(Collectors.toSet());
            var share = Objects.requireNonNullElse(testShare, usual.split().testShare());
            try {
                return new Recipe(
                        Asked.orAny(tasks, "tasks"),
                        enough,
                        new SplitRule(usual.split().unit(), share));
            } catch (IllegalArgumentException e) {
                throw new RequestRefusedException(String.valueOf(e.getMessage()));
            }
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Freezes pairs of train tasks into the next version of a dataset, new or known")
    VersionRow freeze(
            @Parameter(description = "Name of the dataset.") @PathVariable String name,
            @RequestBody FreezeAsked asked) {
        var salts = new SplittableRandom(Objects.requireNonNullElse(asked.seed(), USUAL_SEED));
        return VersionRow.of(freeze.freeze(name, asked.recipe(), salts));
    }

    record ExportAsked(
            @Schema(description = "For whom, as in trl-dpo; all unless said.") @Nullable
            Set<String> targets,

            @Schema(description = "jsonl, parquet; both unless said.") @Nullable
            Set<String> formats) {}

    /**
     * An export that lies in the home now.
     *
     * @param folder absolute path
     */
    record Written(String version, String folder, List<ExportedFile> files) {}

    @PostMapping("/{number}/exports")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Writes a version into the studio's home, whole or not at all")
    Written export(
            @Parameter(description = "Name of the dataset.") @PathVariable String name,
            @Parameter(description = "Number of the version.") @PathVariable int number,
            @RequestBody ExportAsked asked) {
        var version = DatasetsController.version(datasets, name, number);
        var exported = exporter.export(new ExportRequest(
                version.name(),
                chosen(Asked.orAny(asked.targets(), "targets"), ExportTarget.values(), ExportTarget::named),
                chosen(Asked.orAny(asked.formats(), "formats"), ExportFormat.values(), ExportFormat::named),
                home.export(version.dataset().name(), version.number())));
        return new Written(version.name().toString(), exported.export().folder(), exported.files());
    }

    private static <T> Set<T> chosen(Set<String> named, T[] all, Function<String, T> byName) {
        return named.isEmpty() ? Set.of(all) : named.stream().map(byName).collect(Collectors.toSet());
    }
}
