package dev.espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.cli.DoctorCheck.Finding;
import dev.espalier.home.Home;
import dev.espalier.home.HomeLock;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanCreationException;

class DatabaseCheckTest {

    @TempDir
    private Path folder;

    @Test
    void aDatabaseThatIsDownIsAFindingLikeAnyOther() {
        assertThat(found(new BeanCreationException("dataSource", "failed", new RefusedException("it is down"))))
                .isEqualTo(Finding.bad("database", "it is down", "the details are in " + new Home(folder).log()));
        assertThat(found(new RefusedException("home is in use")).mend()).isPresent();
    }

    @Test
    void aDatabaseThatAnotherCommandUsesIsLeftAlone() throws IOException {
        try (var _ = ((HomeLock.Attempt.Taken) HomeLock.take(new Home(folder))).lock()) {
            var home = new Home(folder);
            assertThat(new DatabaseCheck(home, new OwnHome(home, DatabaseCheckTest.class)).examine())
                    .isEqualTo(Finding.good(
                            "database",
                            "in use by process " + ProcessHandle.current().pid()));
        }
    }

    private Finding found(RuntimeException failure) {
        var home = new Home(folder);
        return new DatabaseCheck(home, new NoHome(failure)).examine();
    }
}
