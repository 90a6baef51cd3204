package dev.espalier.cli;

import dev.espalier.datasets.Datasets;
import dev.espalier.datasets.VersionName;
import dev.espalier.datasets.export.ExportFormat;
import dev.espalier.datasets.export.ExportRequest;
import dev.espalier.datasets.export.ExportTarget;
import dev.espalier.datasets.export.Exporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a frozen dataset version to disk. */
@Command(name = "export", description = "Writes a frozen dataset version to disk, whole or not at all.")
final class ExportCommand implements Runnable {

    private final Setting setting;
    private final Screen screen;

    @Parameters(paramLabel = "NAME[:vN]", description = "The dataset, in its latest version or the one named.")
    private String name = "";

    @Option(names = "--target", split = ",", paramLabel = "T", description = "For whom; default trl-dpo.")
    private List<String> targets = List.of();

    @Option(names = "--format", split = ",", paramLabel = "F", description = "jsonl, parquet; default both.")
    private List<String> formats = List.of();

    @Option(names = "--to", paramLabel = "DIR", description = "A folder that is not there yet; default in the home.")
    private @Nullable Path to;

    ExportCommand(Setting setting) {
        this.setting = setting;
        this.screen = setting.screen();
    }

    @Override
    public void run() {
        var asked = VersionName.parse(name);
        var wanted = chosen(targets, List.of(ExportTarget.values()), ExportTarget::named);
        var laidOut = chosen(formats, List.of(ExportFormat.values()), ExportFormat::named);
        try (var open = setting.homes().open()) {
            var version = open.use(Datasets.class)
                    .find(asked)
                    .orElseThrow(() -> new RefusedException(
                            "there is no dataset version %s; espalier datasets list shows those there are"
                                    .formatted(asked)));
            var folder = to == null ? setting.home().export(version.dataset().name(), version.number()) : to;
            var exported = open.use(Exporter.class)
                    .export(
                            new ExportRequest(version.name(), wanted, laidOut, folder),
                            _ -> setting.endIfInterrupted("nothing was exported"));
            screen.line("%s: %d train rows, %d test rows in %s"
                    .formatted(
                            version.name(),
                            version.rows().train(),
                            version.rows().test(),
                            exported.export().folder()));
        }
    }

    private static <T> Set<T> chosen(List<String> named, List<T> all, Function<String, T> byName) {
        return named.isEmpty() ? Set.copyOf(all) : named.stream().map(byName).collect(Collectors.toSet());
    }
}
