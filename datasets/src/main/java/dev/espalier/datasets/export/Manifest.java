package dev.espalier.datasets.export;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.espalier.datasets.DatasetVersion;
import dev.espalier.datasets.GateCount;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The manifest.json of an export: what it is, what it was made from, and every file beside it. */
@JsonPropertyOrder({"schema_version", "program", "dataset", "recipe", "kept_out", "settings", "provenance", "files"})
record Manifest(
        @JsonProperty("schema_version") int schemaVersion,
        Program program,
        Content dataset,
        Map<String, Object> recipe,
        @JsonProperty("kept_out") Map<String, Integer> keptOut,
        Map<String, Object> settings,
        Map<String, Object> provenance,
        List<ExportedFile> files) {

    private static final int SCHEMA_VERSION = 1;

    record Program(String name, String version) {}

    @JsonPropertyOrder({"name", "version", "version_hash", "rows", "frozen_at", "exported_at"})
    record Content(
            String name,
            int version,
            @JsonProperty("version_hash") String versionHash,
            Map<String, Integer> rows,
            @JsonProperty("frozen_at") String frozenAt,
            @JsonProperty("exported_at") String exportedAt) {}

    static Manifest of(DatasetVersion version, Occasion occasion, Tallies tallies, List<ExportedFile> files) {
        var request = occasion.request();
        return new Manifest(
                SCHEMA_VERSION,
                new Program("espalier", occasion.programVersion()),
                new Content(
                        version.dataset().name(),
                        version.number(),
                        version.hash().hex(),
                        Map.of(
                                "train",
                                version.rows().train(),
                                "test",
                                version.rows().test()),
                        version.frozenAt().toString(),
                        occasion.at().toString()),
                recipe(version),
                version.gates().stream()
                        .collect(Collectors.toMap(count -> count.gate().name(), GateCount::pairs)),
                Map.of(
                        "targets",
                                request.targets().stream()
                                        .map(ExportTarget::label)
                                        .sorted()
                                        .toList(),
                        "formats",
                                request.formats().stream()
                                        .map(ExportFormat::label)
                                        .sorted()
                                        .toList(),
                        "extraction", tallies.settings()),
                tallies.provenance(version.rows().judged()),
                files);
    }

    /** An empty list of tasks means all train tasks, which is said beside it for whoever reads nothing but the file. */
    private static Map<String, Object> recipe(DatasetVersion version) {
        var recipe = version.recipe();
        return Map.of(
                "all_train_tasks", recipe.tasks().isEmpty(),
                "salt", version.dataset().salt(),
                "tasks", recipe.tasks().stream().sorted().toList(),
                "evidence", recipe.evidence().stream().map(Enum::name).sorted().toList(),
                "split", recipe.split().unit().name(),
                "test_share", recipe.split().testShare());
    }
}
