package dev.espalier.storage.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** What root has to do to try the other ways to run; an ordinary user runs all other tests as such. */
class PgServerAsOtherUserIT {

    @TempDir
    Path home;

    @BeforeEach
    void onlyRootCanBeSomebodyElse() throws IOException {
        assumeTrue(System.getProperty("user.name").equals("root"), "only root can be somebody else");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void runsAsNobodyWhereNamespacesAreForbidden() throws IOException, SQLException {
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        var folder = home.resolve("postgres");

        try (var server = PgServer.start(folder, folder, RunAs.NOBODY);
                var connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password())) {
            assertThat(connection.isValid(5)).isTrue();
            assertThat(Files.getAttribute(Path.of("/proc", Long.toString(server.pid())), "unix:uid"))
                    .isEqualTo(65534);
        }
        try (var server = PgServer.start(folder, folder, RunAs.NOBODY)) {
            assertThat(server.adopted()).isFalse();
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
                .isEqualTo("rwx-----x");
    }

    @Test
    void namesTheMendWhereNobodyMayNotEnter() throws IOException {
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        var folder = home.resolve("own/postgres");

        assertThat(catchThrowable(() -> PgServer.start(folder, folder, RunAs.NOBODY)))
                .isInstanceOf(DatabaseException.class)
                .hasMessage(
                        "database %s: PostgreSQL cannot run as root, and the user nobody may not enter here; choose a home elsewhere, as in ESPALIER_HOME=/var/lib/espalier",
                        folder);
    }

    @Test
    void servesAnOrdinaryUserAndSurvivesTheKillOfTheirProgram() throws IOException, SQLException {
        var usersHome = Files.createDirectory(home.resolve("user"));
        var folder = usersHome.resolve("postgres");
        var classPath = copiedClassPath();
        Commands.run(List.of("chown", "65534:65534", usersHome.toString()), home.resolve("chown.log"));
        var asNobody = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

        int acknowledged;
        try (var program = RunningProgram.start(asNobody, classPath, folder, folder)) {
            acknowledged = program.untilWritten(20).kill();
        }

        try (var program = RunningProgram.start(asNobody, classPath, folder, folder)) {
            assertThat(program.untilWritten(acknowledged + 1).kill()).isGreaterThan(acknowledged);
        }
    }

    /** The user may not be allowed to read where the build keeps its jars. */
    private String copiedClassPath() throws IOException {
        var copies = new ArrayList<String>();
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            var source = Path.of(entry);
            var target = home.resolve("class-path-" + copies.size()).resolve(source.getFileName());
            if (Files.exists(source)) {
                Files.createDirectories(target.getParent());
                FileSystemUtils.copyRecursively(source, target);
                copies.add(target.toString());
            }
        }
        return String.join(File.pathSeparator, copies);
    }
}
