package dev.espalier.datasets.export;

import dev.espalier.datasets.DatasetVersion;
import dev.espalier.datasets.Recipe;
import dev.espalier.datasets.Recipe.SplitRule;
import dev.espalier.datasets.Recipe.SplitUnit;
import dev.espalier.datasets.Shelf;
import dev.espalier.datasets.VersionName;
import dev.espalier.mcts.Evidence;
import dev.espalier.webagent.Samples;
import dev.espalier.webagent.Split;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;

/** Freezes a dataset called shop and exports it into a folder, for tests. */
final class Packing {

    static final VersionName SHOP = VersionName.parse("shop");

    private final Shelf shelf;
    private final Path home;

    Packing(Shelf shelf, Path home) {
        this.shelf = shelf;
        this.home = home;
    }

    /** Freezes one pair of each of so many new tasks. */
    DatasetVersion freeze(int tasks, double testShare) {
        shelf.tasks(Split.TRAIN, tasks)
                .forEach(task ->
                        shelf.pair(task, "Tisch für %d, 12,50 €\n\"[1]\"".formatted(task.number()), Evidence.BOTH));
        var recipe = new Recipe(Set.of(), EnumSet.allOf(Evidence.class), new SplitRule(SplitUnit.BY_TASK, testShare));
        return shelf.freeze.freeze("shop", recipe, new Random(3));
    }

    Exported export(String folder) {
        return exporter(Disk.durable()).export(everything(folder));
    }

    ExportRequest everything(String folder) {
        return ExportRequest.everything(SHOP, home.resolve(folder));
    }

    Exporter exporter(Disk disk) {
        return new Exporter(shelf.pairs, shelf.datasets, shelf.rows, "0.1.0", InstantSource.fixed(Samples.NOON), disk);
    }
}
