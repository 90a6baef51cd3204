package dev.espalier.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
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
    void knowsTheVersionThatItWasPackedAs() throws IOException, InterruptedException {
        assertThat(program.succeed("--version")).containsExactly("espalier " + System.getProperty("espalier.version"));
    }

    @Test
    void carriesNativeCodeOfOnePlatformOnly() throws IOException {
        try (var packed = new JarFile(Program.JAR.toFile())) {
            assertThat(packed.stream()
                            .filter(entry -> entry.getName().endsWith(".jar"))
                            .flatMap(nested -> nativeCode(packed, nested)))
                    .singleElement()
                    .asString()
                    .matches("(linux|darwin)/\\w+/libzstd-jni-[\\d.-]+\\.(so|dylib)");
        }
    }

    private static Stream<String> nativeCode(JarFile packed, ZipEntry nested) {
        try (var entries = new ZipInputStream(packed.getInputStream(nested))) {
            var found = Stream.<String>builder();
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (entry.getName().matches(".*\\.(so|dylib|jnilib|dll|a|exe)")) {
                    found.add(entry.getName());
                }
            }
            return found.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aNewHomeHasNoPairAndIsItsOwnersAlone() throws IOException, InterruptedException {
        assertThat(program.run("pairs", "extract"))
                .isEqualTo(
                        new Ended(
                                1,
                                List.of(),
                                List.of(
                                        "espalier: there is no ended run on a train task; search with espalier run --task N --search 12, more rollouts give more pairs")));
        assertThat(Files.getPosixFilePermissions(program.home()))
                .isSubsetOf(PosixFilePermissions.fromString("rwx--x--x"));
    }

    @Test
    void doctorTellsADatabaseThatIsDownFromTheRest() throws IOException, InterruptedException {
        var ended = program.run(
                Map.of("ESPALIER_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/espalier?user=me&password=secret"),
                "doctor");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.remarks()).isEmpty();
        assertThat(ended.results())
                .last()
                .asString()
                .startsWith("BAD  database  database jdbc:postgresql://127.0.0.1:1/espalier: could not connect (")
                .contains("; start it or unset ESPALIER_DATABASE_URL; the details are in ")
                .doesNotContain("secret");
    }

    /** The studio was begun by somebody whose launcher did not look for Maven. */
    @Test
    void doctorTellsInAStudioWhatItTellsWithoutOne() throws IOException, InterruptedException {
        var alone = maven(program);
        try (var studio = Studio.open(program.with(List.of("-Despalier.maven=")))) {
            assertThat(maven(program)).isEqualTo(alone).startsWith("ok");
            studio.stop();
        }
    }

    private static String maven(Program asking) throws IOException, InterruptedException {
        return asking.run("doctor").results().stream()
                .filter(line -> line.contains("Maven"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aHomeThatCannotBeWrittenIsRefusedInOneLine() throws IOException, InterruptedException {
        var ended = new Program(Path.of("/proc/nowhere")).run("runs", "list");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.remarks())
                .singleElement()
                .asString()
                .startsWith("espalier: /proc/nowhere cannot be written (")
                .endsWith("); set ESPALIER_HOME to a folder of yours");
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
