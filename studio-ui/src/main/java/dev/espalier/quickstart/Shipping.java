package dev.espalier.quickstart;

import dev.espalier.datasets.Freeze;
import dev.espalier.datasets.Recipe;
import dev.espalier.datasets.Recipe.SplitRule;
import dev.espalier.datasets.Recipe.SplitUnit;
import dev.espalier.datasets.export.ExportRequest;
import dev.espalier.datasets.export.Exporter;
import dev.espalier.home.Home;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** Freezes the pairs of a harvest, writes them to disk and puts the report beside them. */
final class Shipping {

    private static final String DATASET = "quickstart";
    private static final double TEST_SHARE = 0.1;

    /** With fewer tasks none is set aside: chance might set all of them aside. */
    private static final int LEAST_TO_DIVIDE = 5;

    private final Freeze freeze;
    private final Exporter exporter;
    private final Home home;

    Shipping(Freeze freeze, Exporter exporter, Home home) {
        this.freeze = freeze;
        this.exporter = exporter;
        this.home = home;
    }

    /**
     * Ships a harvest.
     *
     * @param harvest with a pair or more
     * @return the report with the export
     */
    QuickstartReport ship(QuickstartReport report, Harvest harvest) {
        var tasks = harvest.trees().stream().map(tree -> tree.task().number()).collect(Collectors.toSet());
        double share = tasks.size() < LEAST_TO_DIVIDE ? 0 : TEST_SHARE;
        var recipe = new Recipe(tasks, Recipe.DEFAULT.evidence(), new SplitRule(SplitUnit.BY_TASK, share));
        var version = freeze.freeze(
                DATASET, recipe, new SplittableRandom(report.options().seed()));
        var folder = home.export(DATASET, version.number());
        var shipped = report.with(exporter.export(ExportRequest.everything(version.name(), folder)));
        ReportFile.write(shipped, folder);
        return shipped;
    }
}
