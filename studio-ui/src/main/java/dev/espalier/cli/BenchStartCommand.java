package dev.espalier.cli;

import static dev.espalier.cli.BenchTable.rounded;

import dev.espalier.bench.StartBench;
import dev.espalier.bench.StartRow;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how soon the studio is there, and what it takes. */
@Command(
        name = "start",
        description = {
            "Starts the studio in a home that is made for it and thrown away, again and again: until it is open, until its",
            "first page stands in a browser, and the memory of program and database once nobody asks for anything.",
            "Ends with 1 when a start after the first took longer than 8 s, or memory is above 600 MB."
        })
final class BenchStartCommand implements Callable<Integer> {

    private static final String HOME = "-Despalier.home=";

    private final Setting setting;

    @Option(names = "--starts", defaultValue = "5", description = "Starts; default ${DEFAULT-VALUE}.")
    private int starts;

    @Option(
            names = "--idle",
            paramLabel = "S",
            defaultValue = "60",
            description = "Seconds after the last start until memory is read; default ${DEFAULT-VALUE}.")
    private int idle;

    BenchStartCommand(Setting setting) {
        this.setting = setting;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (starts < 1 || idle < 0) {
            throw new RefusedException(
                    "--starts must be 1 or more and --idle 0 or more, but were %d and %d".formatted(starts, idle));
        }
        try (var _ = setting.homes().take()) {
            var folder = Files.createTempDirectory("espalier-start");
            try {
                return measure(folder.resolve("home"));
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        }
    }

    private int measure(Path home) throws IOException, InterruptedException {
        var screen = setting.screen();
        var bench = new StartBench(
                BlindBrowsers.launcher(setting.home()),
                BenchStartCommand::command,
                new BenchToScreen(screen, setting.interrupted()));
        var rows = bench.measure(new StartBench.Plan(home, starts, Duration.ofSeconds(idle)));
        screen.clear();
        var table = new BenchTable("start", "start", "open_ms", "usable_ms", "resident_mb", "within_bound");
        for (var row : rows) {
            Object memory = row.residentMegabytes().isPresent()
                    ? rounded(row.residentMegabytes().getAsDouble(), 1)
                    : Optional.empty();
            table.row(row.number(), millis(row.open()), millis(row.usable()), memory, row.withinBound());
        }
        table.print(screen);
        return (rows.stream().allMatch(StartRow::withinBound) ? ExitCode.DONE : ExitCode.FAILED).value();
    }

    /** Returns how this process was begun, with another home and other arguments. */
    private static List<String> command(Path home, String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> !option.startsWith(HOME))
                .forEach(command::add);
        command.add(HOME + home);
        command.addAll(List.of("-jar", System.getProperty("java.class.path")));
        command.addAll(List.of(arguments));
        return command;
    }

    private static BigDecimal millis(Duration duration) {
        return rounded(duration.toNanos() / 1e6, 0);
    }
}
