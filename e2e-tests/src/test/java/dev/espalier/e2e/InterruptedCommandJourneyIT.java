package dev.espalier.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C while a command is at work, in a studio and without one. */
class InterruptedCommandJourneyIT {

    private static final Duration SOON = Duration.ofSeconds(15);

    @TempDir
    private Path folder;

    @BeforeEach
    void isInterruptible() throws IOException {
        assumeThat(Running.isInterruptible())
                .as("whoever started this process lets it be interrupted (SIGINT is not ignored)")
                .isTrue();
    }

    @Test
    void workInAStudioStopsAndKeepsNothingHalf() throws IOException, InterruptedException {
        var program = new Program(folder.resolve("home"));
        try (var studio = Studio.open(program)) {
            interruptMakingTasks(program);

            program.succeed("tasks", "generate", "--site", site(program), "--count", "20");
            assertThat(program.json("tasks", "list", "--json")).hasSize(20);
            studio.stop();
        }
    }

    @Test
    void workWithoutAStudioStopsAndKeepsNothingHalf() throws IOException, InterruptedException {
        var program = new Program(folder.resolve("home"));
        interruptMakingTasks(program);
    }

    private static void interruptMakingTasks(Program program) throws IOException, InterruptedException {
        var watched = program.with(List.of("-Despalier.terminal=yes"));
        try (var making = watched.start("tasks", "generate", "--site", site(program), "--count", "10000")) {
            making.awaitRemark(line -> line.endsWith(" of 10000 tasks"));
            making.interrupt();

            assertThat(making.endsWithin(SOON)).as("ends soon").isTrue();
            var ended = making.end();
            assertThat(ended.exitCode()).as("%s", ended).isEqualTo(130);
            assertThat(ended.results()).isEmpty();
            assertThat(ended.remarks()).last().asString().endsWith("espalier: interrupted; no task was stored");
        }
        assertThat(program.succeed("tasks", "list", "--json")).containsExactly("[]");
    }

    private static String site(Program program) throws IOException, InterruptedException {
        return program.json("sites", "list", "--json").get(0).path("site").asString();
    }
}
