package dev.espalier.home;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.home.HomeLock.Attempt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeLockTest {

    @TempDir
    private Path folder;

    @Test
    void isHeldByOneAtATimeAndNamesTheHolder() throws IOException {
        var home = new Home(folder.resolve("new"));
        try (var _ = taken(home)) {
            assertThat(HomeLock.take(home))
                    .isEqualTo(new Attempt.Refused(
                            "process " + ProcessHandle.current().pid()));
        }
        taken(home).close();
    }

    @Test
    void aNewHomeIsItsOwnersAlone() throws IOException {
        var home = new Home(folder.resolve("a/new"));
        taken(home).close();

        for (var own : List.of(home.folder(), home.log().resolveSibling(""))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own)))
                    .isEqualTo("rwx------");
        }
        Files.setPosixFilePermissions(home.folder(), PosixFilePermissions.fromString("rwx--x--x"));
        taken(home).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.folder())))
                .isEqualTo("rwx--x--x");
    }

    @Test
    void askingForTheHolderNeitherMakesAHomeNorKeepsTheLock() throws IOException {
        var home = new Home(folder.resolve("none"));
        assertThat(HomeLock.holderOf(home)).isEmpty();
        assertThat(home.folder()).doesNotExist();

        taken(home).close();
        assertThat(HomeLock.holderOf(home)).isEmpty();
        try (var _ = taken(home)) {
            assertThat(HomeLock.holderOf(home))
                    .contains("process " + ProcessHandle.current().pid());
        }
    }

    private static HomeLock taken(Home home) throws IOException {
        var attempt = HomeLock.take(home);
        assertThat(attempt).isInstanceOf(Attempt.Taken.class);
        return ((Attempt.Taken) attempt).lock();
    }
}
