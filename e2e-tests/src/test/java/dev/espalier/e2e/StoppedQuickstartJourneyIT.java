package dev.espalier.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A quickstart whose studio is asked to end while it is at work. */
class StoppedQuickstartJourneyIT {

    @TempDir
    private Path folder;

    @Test
    void stopEndsItAsAnInterruptDoes() throws IOException, InterruptedException {
        var program = new Program(folder.resolve("home"));
        try (var running = program.start("quickstart", "--tasks", "20", "--seed", "1", "--port", "0")) {
            running.awaitRemark(line -> line.contains("held-out tasks to measure on"));

            assertThat(program.run("stop")).isEqualTo(new Ended(0, List.of("the studio has ended"), List.of()));

            var ended = running.end();
            assertThat(ended.exitCode()).as("%s", ended).isEqualTo(130);
            assertThat(ended.remarks())
                    .contains("espalier: interrupted; what was found until then is kept, see espalier runs list");
        }
    }
}
