package dev.espalier.quickstart;

import dev.espalier.datasets.export.Exported;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A report as quickstart.json: every figure of the table unrounded, and the runs that it comes from. */
final class ReportFile {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ReportFile() {}

    /** Writes the report into a folder, whole or not at all. */
    static void write(QuickstartReport report, Exported exported, Path folder) {
        try {
            var fresh = Files.createTempFile(folder, "quickstart", ".part");
            try {
                Files.write(fresh, JSON.writeValueAsBytes(content(report, exported)));
                Files.move(fresh, folder.resolve("quickstart.json"));
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the report could not be written into %s; check the disk".formatted(folder), e);
        }
    }

    private static Map<String, Object> content(QuickstartReport report, Exported exported) {
        var content = new LinkedHashMap<String, Object>();
        var options = report.options();
        content.put("seed", options.seed());
        content.put("tasks_a_site", options.heldOutTasks());
        content.put("rollouts", options.rollouts());
        content.put("most_trees", options.trees());
        content.put("workers", options.workers());
        content.put("policy", report.policy().name());
        content.put("policy_hash", report.policy().hash().hex());
        content.put("rows", report.table().stream().map(ReportFile::row).toList());
        content.put("held_out_runs", report.heldOutRuns());
        content.put("train_runs", report.collected().runs());
        content.put("pairs", report.collected().pairs());
        content.put("pairs_by_outcome", report.collected().byOutcome());
        content.put("tasks_with_pairs", report.collected().fruitful());
        content.put("export", export(exported));
        content.put("search_seconds", report.took().toMillis() / 1000.0);
        return content;
    }

    private static Map<String, Object> row(MethodRow row) {
        var content = new LinkedHashMap<String, Object>();
        content.put("site", row.site());
        content.put("method", row.method().title());
        content.put("stop", row.method().stop());
        content.put("pick", row.pick());
        content.put("tasks", row.success().trials());
        content.put("successes", row.success().successes());
        content.put("success", row.success().share());
        content.put("success_low_95", row.success().low());
        content.put("success_high_95", row.success().high());
        content.put("mean_steps", row.meanSteps());
        content.put("mean_steps_searched", row.effort().steps());
        content.put("mean_rollouts", row.effort().rollouts());
        content.put("mean_seconds", row.effort().seconds());
        content.put("only_greedy", row.againstGreedy().onlyFirst());
        content.put("only_this", row.againstGreedy().onlySecond());
        content.put("mcnemar_p", row.againstGreedy().pValue());
        return content;
    }

    private static Map<String, Object> export(Exported exported) {
        var version = exported.version();
        return Map.of(
                "dataset", version.name().toString(),
                "version_hash", version.hash().hex(),
                "train_rows", version.rows().train(),
                "test_rows", version.rows().test(),
                "folder", exported.export().folder());
    }
}
