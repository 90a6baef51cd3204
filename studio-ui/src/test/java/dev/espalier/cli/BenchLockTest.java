package dev.espalier.cli;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.home.Home;
import dev.espalier.home.HomeLock;
import java.io.IOException;
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
        var own = new OwnHome(home, BenchLockTest.class);
        var setting = Settings.of(home, own, new StringWriter(), new StringWriter());
        List<Callable<Integer>> benches = List.of(
                new BenchObserveCommand(setting),
                new BenchSitesCommand(home, own, setting.screen(), () -> false),
                new BenchGridCommand(setting),
                new BenchStartCommand(setting));

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
