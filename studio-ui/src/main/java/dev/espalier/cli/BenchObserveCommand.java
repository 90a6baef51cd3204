package dev.espalier.cli;

import static dev.espalier.cli.BenchTable.rounded;

import dev.espalier.webagent.browser.ObserveBench;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how fast a page is read. */
@Command(
        name = "observe",
        description = {
            "Times one observation of generated pages, beside Playwright's own snapshot of the same page.",
            "The agent looks at level page. One text of the page changes before each look."
        })
final class BenchObserveCommand implements Callable<Integer> {

    private static final List<Integer> SIZES = List.of(500, 5_000, 20_000);

    private final Setting setting;

    @Option(
            names = "--repetitions",
            defaultValue = "40",
            description = "Times that each page is read in each way; default ${DEFAULT-VALUE}.")
    private int repetitions;

    BenchObserveCommand(Setting setting) {
        this.setting = setting;
    }

    @Override
    public Integer call() throws IOException {
        if (repetitions < 1) {
            throw new RefusedException("--repetitions must be 1 or more, but was " + repetitions);
        }
        try (var _ = setting.homes().take()) {
            var bench = new ObserveBench(BlindBrowsers.launcher(setting.home()));
            table(bench.run(SIZES, repetitions, () -> setting.endIfInterrupted("nothing was measured to its end")))
                    .print(setting.screen());
        }
        return ExitCode.DONE.value();
    }

    private static BenchTable table(Iterable<ObserveBench.Row> rows) {
        var table = new BenchTable("observe", "elements", "level", "p50_ms", "p95_ms", "chars");
        for (var row : rows) {
            table.row(
                    row.elements(), row.level(), rounded(row.p50Millis(), 2), rounded(row.p95Millis(), 2), row.chars());
        }
        return table;
    }
}
