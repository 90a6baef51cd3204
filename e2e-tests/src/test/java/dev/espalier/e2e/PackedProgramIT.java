package dev.espalier.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The program as it is handed to people. */
class PackedProgramIT {

    private static final long MOST_BYTES = 150_000_000;

    @TempDir
    private Path folder;

    @Test
    void itsStartsAreMeasured() throws IOException, InterruptedException {
        var program = Program.asInstalled(folder.resolve("home"));
        var ended = program.run("bench", "start", "--starts", "2", "--idle", "1");

        var rows = JsonMapper.shared().readTree(ended.results().getLast()).path("rows");
        assertThat(rows.size()).as("%s", ended).isEqualTo(2);
        for (var row : rows) {
            assertThat(row.path("open_ms").asInt()).isPositive();
            assertThat(row.path("usable_ms").asInt())
                    .isGreaterThan(row.path("open_ms").asInt());
        }
        assertThat(rows.get(1).path("resident_mb").asDouble()).isGreaterThan(100);
    }

    @Test
    void isNoLargerThanItMayBe() throws IOException {
        assertThat(Files.size(Program.JAR)).isLessThanOrEqualTo(MOST_BYTES);
    }
}
