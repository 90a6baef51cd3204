package dev.espalier.datasets.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.datasets.DatasetRow;
import dev.espalier.datasets.DatasetVersion;
import dev.espalier.datasets.DatasetVersionId;
import dev.espalier.datasets.RequestRefusedException;
import dev.espalier.datasets.Shelf;
import dev.espalier.datasets.VersionName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportFailuresTest {

    private final Shelf shelf = new Shelf();

    @TempDir
    private Path home;

    private Packing packing;

    @BeforeEach
    void unpack() {
        packing = new Packing(shelf, home);
    }

    @Test
    void refusesAFolderThatIsThere() throws IOException {
        packing.freeze(2, 0);
        Files.createDirectory(home.resolve("out"));

        assertThatThrownBy(() -> packing.export("out"))
                .isInstanceOf(RequestRefusedException.class)
                .hasMessage("%s is there already; name another folder with --to, or remove it"
                        .formatted(home.resolve("out")));
    }

    @Test
    void refusesAVersionThatIsNotThere() {
        packing.freeze(2, 0);
        var request = ExportRequest.everything(VersionName.parse("shop:v2"), home.resolve("out"));

        assertThatThrownBy(() -> packing.exporter(Disk.durable()).export(request))
                .isInstanceOf(RequestRefusedException.class)
                .hasMessage("there is no dataset version shop:v2; espalier datasets list shows those there are");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 100, 5_000, 20_000, 30_000})
    void aFullDiskLeavesNothingBehind(long bytes) throws IOException {
        var version = packing.freeze(30, 0.3);
        var request = packing.everything("out");

        assertThatThrownBy(() -> packing.exporter(new FullDisk(bytes)).export(request))
                .isInstanceOfSatisfying(
                        ExportException.class,
                        failure -> assertThat(failure.folder()).isEqualTo(home.resolve("out")))
                .hasMessage("export to %s failed: No space left on device; see to it, or name another folder with --to"
                        .formatted(home.resolve("out")));
        assertThat(home).isEmptyDirectory();
        assertThat(shelf.datasets.exports(version.id())).isEmpty();
    }

    @Test
    void anExportThatIsNotStoredIsNotLeftOnDisk() {
        packing.freeze(2, 0);
        var lost = new IllegalStateException("the database was lost");
        shelf.datasets.storeNoExport(lost);

        assertThatThrownBy(() -> packing.export("out")).isSameAs(lost);
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void anInterruptLeavesNothingBehind() {
        packing.freeze(3, 0);
        var request = packing.everything("out");
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> packing.exporter(Disk.durable()).export(request))
                .isInstanceOf(ExportException.class)
                .hasMessage("export to %s failed: it was interrupted; nothing was left behind"
                        .formatted(home.resolve("out")));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void aParentThatIsAFileIsNamed() throws IOException {
        packing.freeze(2, 0);
        Files.writeString(home.resolve("file"), "");
        var request = packing.everything("file/out");

        assertThatThrownBy(() -> packing.exporter(Disk.durable()).export(request))
                .isInstanceOf(ExportException.class)
                .hasMessageStartingWith("export to %s failed: ".formatted(home.resolve("file/out")));
    }

    @Test
    void removesWhatAKilledExportLeft() throws IOException {
        packing.freeze(2, 0);
        var leftover = Files.createDirectories(home.resolve(".out.partial-123/trl-dpo"));
        Files.writeString(leftover.resolve("half"), "half a li");

        packing.export("out");

        assertThat(home).isDirectoryNotContaining("glob:**.partial-*");
    }

    @Test
    void refusesARowThatIsNoLongerWhatWasFrozen() {
        var version = packing.freeze(1, 0);
        var row = shelf.datasets.rows(version.id()).getFirst();
        var tampered = new DatasetRow(
                0,
                row.pair(),
                row.chosen().other(),
                row.directedBy(),
                row.split(),
                row.group(),
                row.text(),
                row.content());
        shelf.datasets.add(
                new DatasetVersion(
                        DatasetVersionId.next(),
                        version.dataset(),
                        2,
                        version.recipe(),
                        version.hash(),
                        version.rows(),
                        version.gates(),
                        version.frozenAt()),
                List.of(tampered));

        assertThatThrownBy(() -> packing.export("out"))
                .isInstanceOf(ExportException.class)
                .hasMessageContaining("row 0 is no longer what was frozen (pair 1, revision 1)");
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void noticesRowsThatAreMissing() {
        var version = packing.freeze(3, 0);
        var rows = shelf.datasets.rows(version.id());
        shelf.datasets.add(
                new DatasetVersion(
                        DatasetVersionId.next(),
                        version.dataset(),
                        2,
                        version.recipe(),
                        version.hash(),
                        version.rows(),
                        version.gates(),
                        version.frozenAt()),
                rows.subList(0, 2));

        assertThatThrownBy(() -> packing.export("out"))
                .isInstanceOf(ExportException.class)
                .hasMessageContaining("train-00000-of-00001.jsonl has 2 rows, but 3 were frozen");
        assertThat(home).isEmptyDirectory();
    }
}
