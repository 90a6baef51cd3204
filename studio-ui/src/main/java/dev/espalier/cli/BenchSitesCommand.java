package dev.espalier.cli;

import static dev.espalier.cli.BenchTable.rounded;

import dev.espalier.bench.SitesBench;
import dev.espalier.bench.SitesBench.Sizes;
import dev.espalier.bench.SitesRow;
import dev.espalier.home.Home;
import dev.espalier.practice.TrialSite;
import dev.espalier.sites.ShippedSites;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures what sites are good for. */
@Command(
        name = "sites",
        description = {
            "Counts the tasks of a site that its own solution, the embedded policy and chance solve, and what they need.",
            "Ends with 1 when a count is out of its bound. Nothing is stored."
        })
final class BenchSitesCommand implements Callable<Integer> {

    private final Home home;
    private final HomeAccess homes;
    private final Screen screen;
    private final BooleanSupplier interrupted;

    @Option(
            names = "--site",
            paramLabel = "S",
            description = "Name of a site, or file of a declaration; all sites that come along when not given.")
    private List<SiteName> sites = new ArrayList<>();

    @Option(names = "--seed", defaultValue = "7", description = "Seed of everything drawn; default ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--workers", defaultValue = "2", description = "Browsers at once; default ${DEFAULT-VALUE}.")
    private int workers;

    BenchSitesCommand(Home home, HomeAccess homes, Screen screen, BooleanSupplier interrupted) {
        this.home = home;
        this.homes = homes;
        this.screen = screen;
        this.interrupted = interrupted;
    }

    @Override
    public Integer call() throws IOException {
        if (workers < 1) {
            throw new RefusedException("--workers must be 1 or more, but was " + workers);
        }
        try (var _ = homes.take()) {
            var rows = rows();
            screen.clear();
            table(rows).print(screen);
            return (rows.stream().allMatch(SitesRow::inBounds) ? ExitCode.DONE : ExitCode.FAILED).value();
        }
    }

    private List<SitesRow> rows() throws IOException {
        var bench = new SitesBench(
                BlindBrowsers.launcher(home), workers, Clock.systemUTC(), new BenchToScreen(screen, interrupted));
        var rows = new ArrayList<SitesRow>();
        for (var name : names()) {
            try (var site = TrialSite.open(home, name)) {
                rows.addAll(bench.measure(site, Sizes.FULL, seed));
            }
        }
        return rows;
    }

    private List<String> names() {
        return sites.isEmpty()
                ? ShippedSites.names()
                : sites.stream().map(SiteName::text).toList();
    }

    private static BenchTable table(Iterable<SitesRow> rows) {
        var table = new BenchTable(
                "sites", "site", "policy", "measure", "tasks", "right", "right_share", "seconds", "bound", "in_bounds");
        for (var row : rows) {
            table.row(
                    row.measure().site(),
                    row.measure().policy(),
                    row.measure().name(),
                    row.tasks(),
                    row.right(),
                    rounded(row.rightShare(), 3),
                    rounded(row.took().toMillis() / 1e3, 1),
                    row.measure().bound().text(),
                    row.inBounds());
        }
        return table;
    }
}
