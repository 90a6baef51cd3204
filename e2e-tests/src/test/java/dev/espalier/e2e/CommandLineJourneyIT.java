package dev.espalier.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineJourneyIT {

    @TempDir
    private Path folder;

    private Program program;

    @BeforeEach
    void useANewHome() {
        program = new Program(folder.resolve("home"));
    }

    @Test
    void helpNamesTheCommandsAndLeavesNoTrace() throws IOException, InterruptedException {
        var ended = program.run("help");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.results()).first().isEqualTo("Usage: espalier [-h] [--version] COMMAND");
        assertThat(ended.results()).anyMatch(line -> line.startsWith("  doctor "));
        assertThat(program.home()).doesNotExist();
    }

    @Test
    void anUnknownCommandIsRefusedInOneLine() throws IOException, InterruptedException {
        var ended = program.run("doctr");

        assertThat(ended)
                .isEqualTo(
                        new Ended(
                                2,
                                List.of(),
                                List.of(
                                        "espalier: Unmatched argument at index 0: 'doctr'; did you mean doctor?; see: espalier --help")));
    }
}
