package dev.espalier.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A studio that is to listen where another program does. */
class TakenPortJourneyIT {

    @TempDir
    private Path folder;

    @Test
    void nothingIsBegunAtAPortThatIsTaken() throws IOException, InterruptedException {
        var program = new Program(folder.resolve("home"));
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(taken.getLocalPort());
            var refused = new Ended(
                    2,
                    List.of(),
                    List.of(
                            "espalier: port %s cannot be had (Address already in use); name another one with --port, 0 for any that is free"
                                    .formatted(port)));

            assertThat(program.run("start", "--port", port)).isEqualTo(refused);
            assertThat(program.run("quickstart", "--port", port)).isEqualTo(refused);
        }
        assertThat(folder.resolve("home/studio.json")).doesNotExist();
        try (var studio = Studio.open(program)) {
            assertThat(program.succeed("tasks", "list", "--json")).containsExactly("[]");
            studio.stop();
        }
    }
}
