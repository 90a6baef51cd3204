package dev.espalier.cli;

import static dev.espalier.cli.BenchTable.rounded;

import dev.espalier.bench.GridBench;
import dev.espalier.bench.GridRow;
import dev.espalier.home.Home;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the lists of the studio in a database that is made for it and thrown away. */
@Command(
        name = "grid",
        description = {
            "Times the pages, filters and counts of long lists over made-up pairs, in a database of its own that is removed",
            "afterwards. Ends with 1 when one took longer than it may."
        })
final class BenchGridCommand implements Callable<Integer> {

    private final Setting setting;

    @Option(names = "--pairs", defaultValue = "100000", description = "Pairs to make up; default ${DEFAULT-VALUE}.")
    private int pairs;

    @Option(
            names = "--repetitions",
            defaultValue = "40",
            description = "Times that each question is asked; default ${DEFAULT-VALUE}.")
    private int repetitions;

    BenchGridCommand(Setting setting) {
        this.setting = setting;
    }

    @Override
    public Integer call() throws IOException {
        if (pairs < 1 || pairs > 10_000_000 || repetitions < 1) {
            throw new RefusedException("--pairs must be 1 to 10000000 and --repetitions 1 or more, but were %d and %d"
                    .formatted(pairs, repetitions));
        }
        try (var _ = setting.homes().take()) {
            var folder = Files.createTempDirectory("espalier-grid");
            try {
                return measure(folder);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        }
    }

    private int measure(Path folder) {
        List<GridRow> rows;
        try (var own = setting.homes().openApart(new Home(folder))) {
            rows = own.use(GridBench.class)
                    .run(pairs, repetitions, new BenchToScreen(setting.screen(), setting.interrupted()));
        }
        setting.screen().clear();
        var table = new BenchTable("grid", "asked", "pairs", "answer", "p50_ms", "p95_ms", "bound_ms", "within_bound");
        for (var row : rows) {
            table.row(
                    row.asked(),
                    pairs,
                    row.answer(),
                    millis(row.p50()),
                    millis(row.p95()),
                    row.bound().toMillis(),
                    row.withinBound());
        }
        table.print(setting.screen());
        return (rows.stream().allMatch(GridRow::withinBound) ? ExitCode.DONE : ExitCode.FAILED).value();
    }

    private static BigDecimal millis(Duration duration) {
        return rounded(duration.toNanos() / 1e6, 2);
    }
}
