package dev.espalier.cli;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.home.Home;
import dev.espalier.home.HomeLock;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BenchLockTest {

    @TempDir
    private Path folder;

    @Test
    void nothingIsMeasuredWhileAnotherCommandIsAtWorkInTheHome() throws IOException {
        var home = new Home(folder);
        var nobody = new PrintWriter(new StringWriter());
        var screen = new Screen(nobody, nobody, false);
        var own = new OwnHome(home, BenchLockTest.class);
        List<Callable<Integer>> benches = List.of(
                new BenchObserveCommand(home, own, screen),
                new BenchSitesCommand(home, own, screen, () -> false),
                new BenchGridCommand(Settings.of(home, own, new StringWriter(), new StringWriter())));

        try (var _ = ((HomeLock.Attempt.Taken) HomeLock.take(home)).lock()) {
            for (var bench : benches) {
                new CommandLine(bench).parseArgs();
                assertThatThrownBy(bench::call)
                        .isInstanceOf(RefusedException.class)
                        .hasMessageStartingWith(folder + " is in use by process ");
            }
        }
    }
}
