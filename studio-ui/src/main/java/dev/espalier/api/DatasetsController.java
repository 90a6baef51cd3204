package dev.espalier.api;

import dev.espalier.datasets.DatasetVersion;
import dev.espalier.datasets.Datasets;
import dev.espalier.datasets.VersionName;
import dev.espalier.records.VersionRow;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The frozen versions of all datasets. */
@RestController
@RequestMapping("/api/datasets")
class DatasetsController {

    private final Datasets datasets;

    DatasetsController(Datasets datasets) {
        this.datasets = datasets;
    }

    @GetMapping
    @Operation(
            summary = "Lists the versions of all datasets, as espalier datasets list --json does",
            description = "They are few and made by hand, so there is one page of them.")
    Lines<VersionRow> list() {
        return new Lines<>(datasets.all().stream().map(VersionRow::of).toList(), null);
    }

    @GetMapping(path = "/{name}/versions/{number}/manifest", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Shows the manifest of a version's last export, byte for byte",
            description = "404 where the version was not exported, or what lies there is no longer what was written.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(type = "object")))
    byte[] manifest(
            @Parameter(description = "Name of the dataset.") @PathVariable String name,
            @Parameter(description = "Number of the version.") @PathVariable int number)
            throws IOException {
        var version = version(datasets, name, number);
        for (var export : datasets.exports(version.id()).reversed()) {
            var manifest = StoredManifest.of(export);
            if (manifest.isPresent()) {
                return manifest.get();
            }
        }
        throw Asked.missing("no export of %s lies where it was written; espalier export %s writes one"
                .formatted(version.name(), version.name()));
    }

    /** Returns a version that there must be, else it is a 404. */
    static DatasetVersion version(Datasets datasets, String name, int number) {
        var asked = new VersionName(name, number);
        return datasets.find(asked)
                .orElseThrow(() -> Asked.missing(
                        "there is no dataset version %s; GET /api/datasets lists those there are".formatted(asked)));
    }
}
