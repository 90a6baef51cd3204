package dev.espalier.ui.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.datasets.DatasetVersionId;
import dev.espalier.datasets.Export;
import dev.espalier.datasets.ExportId;
import dev.espalier.ui.datasets.StoredExport.Condition;
import dev.espalier.webagent.Digest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredExportsTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    private static final String ROWS = "trl-dpo/jsonl/dpo/train.jsonl";
    private static final String CARD = "trl-dpo/jsonl/README.md";

    private final StoredExports exports = new StoredExports();

    @TempDir
    private Path folder;

    private Export export;

    @BeforeEach
    void write() throws IOException {
        write(ROWS, "a row", NOON);
        write(CARD, "a card", NOON);
        var manifest = "{\"files\":[%s,%s]}".formatted(entry(ROWS, "a row"), entry(CARD, "a card"));
        write("manifest.json", manifest, NOON);
        export = new Export(ExportId.next(), DatasetVersionId.next(), folder.toString(), digest(manifest), NOON);
    }

    private void write(String file, String text, Instant changed) throws IOException {
        var path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        Files.setLastModifiedTime(path, FileTime.from(changed));
    }

    private static String entry(String file, String text) {
        return "{\"path\":\"%s\",\"sha256\":\"%s\",\"bytes\":%d}"
                .formatted(file, digest(text).hex(), text.length());
    }

    private static Digest digest(String text) {
        return Digest.of(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anExportIsWholeOnceItWasRead() {
        var unread = exports.look(export);
        assertThat(unread.condition()).isEqualTo(Condition.UNREAD);
        assertThat(unread.loadable()).containsExactly("trl-dpo/jsonl");

        assertThat(exports.read(export).condition()).isEqualTo(Condition.WHOLE);

        assertThat(exports.look(export).condition()).isEqualTo(Condition.WHOLE);
        assertThat(exports.look(export).files()).containsExactly("manifest.json", ROWS, CARD);
    }

    @Test
    void aChangeThatKeepsTheLengthIsTold() throws IOException {
        exports.read(export);
        write(ROWS, "a r0w", NOON.plusSeconds(1));

        assertThat(exports.look(export).condition()).isEqualTo(Condition.UNREAD);
        assertThat(exports.read(export).condition()).isEqualTo(Condition.CHANGED);
        assertThat(exports.look(export)).isEqualTo(exports.read(export));
        assertThat(exports.look(export).files()).isEmpty();
    }

    @Test
    void aFileThatIsLongerOrGoneIsToldAtOnce() throws IOException {
        write(CARD, "a longer card", NOON);
        assertThat(exports.look(export).condition()).isEqualTo(Condition.CHANGED);

        write(CARD, "a card", NOON);
        Files.delete(folder.resolve(ROWS));
        assertThat(exports.look(export).condition()).isEqualTo(Condition.CHANGED);

        Files.delete(folder.resolve("manifest.json"));
        assertThat(exports.look(export).condition()).isEqualTo(Condition.GONE);
    }

    @Test
    void readingIsWorkThatEndsWithWhatLiesThere() {
        var ended = new CompletableFuture<StoredExport>();

        exports.reading(export).whenEnded((found, _) -> ended.complete(found));

        assertThat(ended.join()).isEqualTo(exports.look(export));
        assertThat(ended.join().condition()).isEqualTo(Condition.WHOLE);
    }
}
