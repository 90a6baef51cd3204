package dev.espalier.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The program as it is handed to people. */
class PackedProgramIT {

    private static final long MOST_BYTES = 150_000_000;

    @Test
    void isNoLargerThanItMayBe() throws IOException {
        assertThat(Files.size(Program.JAR)).isLessThanOrEqualTo(MOST_BYTES);
    }
}
