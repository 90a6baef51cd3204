package dev.espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.datasets.Datasets;
import dev.espalier.datasets.Freeze;
import dev.espalier.datasets.Recipe;
import dev.espalier.datasets.Shelf;
import dev.espalier.datasets.export.Exporter;
import dev.espalier.mcts.Evidence;
import dev.espalier.sites.ShippedSites;
import dev.espalier.webagent.Samples;
import dev.espalier.webagent.Split;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that are interrupted while they are at work end with 130, say what was kept, and leave nothing half. */
class InterruptedCommandsTest {

    @TempDir
    private Path folder;

    private final Shelf shelf = new Shelf();
    private CommandRun commands;

    @BeforeEach
    void openHome() {
        var task = shelf.task(Split.TRAIN, "book a table");
        shelf.pair(task, "a page", Evidence.OUTCOME);
        shelf.pair(task, "another page", Evidence.OUTCOME);
        commands = new CommandRun(folder)
                .with(Freeze.class, shelf.freeze)
                .with(Datasets.class, shelf.datasets)
                .with(
                        Exporter.class,
                        new Exporter(
                                shelf.pairs, shelf.datasets, shelf.rows, "test", InstantSource.fixed(Samples.NOON)));
    }

    @Test
    void aFreezeIsWholeOrNotAtAll() {
        assertThat(commands.interruptedAfter(2).run("datasets", "freeze", "shop", "--test-share", "0"))
                .isEqualTo(130);

        assertThat(commands.remarks()).isEqualTo("espalier: interrupted; nothing was frozen\n");
        assertThat(commands.results()).isEmpty();
        assertThat(shelf.datasets.all()).isEmpty();
    }

    @Test
    void anExportIsWholeOrNotAtAll() {
        shelf.freeze.freeze("shop", Recipe.DEFAULT, new Random(7));
        var target = folder.resolve("exports/shop");

        assertThat(commands.interruptedAfter(0).run("export", "shop", "--to", target.toString()))
                .isEqualTo(130);

        assertThat(commands.remarks()).isEqualTo("espalier: interrupted; nothing was exported\n");
        assertThat(commands.results()).isEmpty();
        assertThat(target.getParent()).isEmptyDirectory();
    }

    @Test
    void aCheckOfASiteSaysThatItWasNotFinished() {
        var site = ShippedSites.names().getFirst();

        assertThat(commands.interruptedAfter(3).run("sites", "check", site)).isEqualTo(130);

        assertThat(commands.remarks()).isEqualTo("espalier: interrupted; the check was not finished\n");
        assertThat(commands.results()).isEmpty();
    }

    @Test
    void theDoctorKeepsWhatItFound() {
        assertThat(commands.interruptedAfter(1).run("doctor")).isEqualTo(130);

        assertThat(commands.remarks())
                .isEqualTo("espalier: interrupted; what was found is told, the rest was not looked at\n");
        assertThat(commands.results().lines()).singleElement().asString().contains("jdk");
    }

    @Test
    void whatWasOverBeforeItHeardOfItEndsAsItWould() {
        assertThat(commands.interruptedAfter(3).run("datasets", "freeze", "shop", "--test-share", "0"))
                .isZero();
        assertThat(shelf.datasets.all()).hasSize(1);

        assertThat(commands.interruptedAfter(0).run("export", "shelf")).isEqualTo(2);
        assertThat(commands.remarks())
                .isEqualTo(
                        "espalier: there is no dataset version shelf; espalier datasets list shows those there are\n");
    }
}
