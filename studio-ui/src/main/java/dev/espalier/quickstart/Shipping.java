package dev.espalier.quickstart;

import dev.espalier.datasets.DatasetVersion;
import dev.espalier.datasets.Freeze;
import dev.espalier.datasets.Recipe;
import dev.espalier.datasets.Recipe.SplitRule;
import dev.espalier.datasets.Recipe.SplitUnit;
import dev.espalier.datasets.RequestRefusedException;
import dev.espalier.datasets.export.ExportRequest;
import dev.espalier.datasets.export.Exported;
import dev.espalier.datasets.export.Exporter;
import dev.espalier.home.Home;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/** Freezes the pairs of a harvest, writes them to disk and puts the report beside them. */
final class Shipping {

    private static final String DATASET = "quickstart";
    private static final double TEST_SHARE = 0.1;

    /** With fewer tasks none is set aside: chance might set all of them aside. */
    private static final int LEAST_TO_DIVIDE = 5;

    /** Deals that are looked at: with five tasks and a share of a tenth, four in ten leave some for test. */
    private static final int MOST_DEALS = 32;

    private final Freeze freeze;
    private final Exporter exporter;
    private final Home home;

    Shipping(Freeze freeze, Exporter exporter, Home home) {
        this.freeze = freeze;
        this.exporter = exporter;
        this.home = home;
    }

    /**
     * Ships what was collected.
     *
     * @throws NothingToShipException when no pair rests on an outcome
     */
    Exported ship(QuickstartReport report) {
        var version = frozen(report);
        var folder = home.export(DATASET, version.number());
        var exported = exporter.export(ExportRequest.everything(version.name(), folder));
        ReportFile.write(report, exported, folder);
        return exported;
    }

    /** Returns the first seed whose deal leaves rows on both sides; the first of all where none of a few does. */
    private long deal(Recipe recipe, QuickstartOptions options) {
        if (recipe.split().testShare() == 0) {
            return options.seed();
        }
        return LongStream.range(options.seed(), options.seed() + MOST_DEALS)
                .filter(seed -> {
                    var rows = freeze.preview(DATASET, recipe, new SplittableRandom(seed))
                            .rows();
                    return rows.train() > 0 && rows.test() > 0;
                })
                .findFirst()
                .orElse(options.seed());
    }

    private DatasetVersion frozen(QuickstartReport report) {
        if (report.collected().byOutcome() == 0) {
            throw new NothingToShipException("no pair was found that an outcome speaks for", null);
        }
        var tasks = report.collected().shippable();
        double share = report.collected().fruitful() < LEAST_TO_DIVIDE ? 0 : TEST_SHARE;
        var recipe = new Recipe(tasks, Recipe.DEFAULT.evidence(), new SplitRule(SplitUnit.BY_TASK, share));
        try {
            return freeze.freeze(DATASET, recipe, new SplittableRandom(deal(recipe, report.options())));
        } catch (RequestRefusedException e) {
            throw new NothingToShipException(String.valueOf(e.getMessage()), e);
        }
    }
}
