package dev.espalier.datasets.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.espalier.datasets.RequestRefusedException;
import dev.espalier.datasets.Shelf;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportsAtOnceTest {

    private final Shelf shelf = new Shelf();

    @TempDir
    private Path home;

    private Packing packing;

    @BeforeEach
    void freeze() {
        packing = new Packing(shelf, home);
        packing.freeze(3, 0);
    }

    @Test
    void theSecondToOneFolderIsRefusedAndTheFirstIsWhole() throws IOException {
        Files.createSymbolicLink(home.resolve("link"), home);
        var seconds = new ArrayList<Throwable>();
        Disk disk = file -> {
            if (seconds.isEmpty()) {
                seconds.add(catchThrowable(() -> packing.export("out")));
                seconds.add(catchThrowable(() -> packing.export("link/out")));
                packing.export("out.partial-1");
            }
            return Disk.durable().create(file);
        };

        var first = packing.exporter(disk).export(packing.everything("out"));

        assertThat(seconds)
                .hasSize(2)
                .allSatisfy(second -> assertThat(second)
                        .isInstanceOf(RequestRefusedException.class)
                        .hasMessage("%s is being written by another export; "
                                        .formatted(home.toRealPath().resolve("out"))
                                + "wait until that has ended, or name another folder with --to"));
        assertThat(first.files())
                .isNotEmpty()
                .allSatisfy(file ->
                        assertThat(home.resolve("out").resolve(file.path())).exists());
        assertThat(home.toFile().list()).containsExactlyInAnyOrder("link", "out", "out.partial-1");
    }

    @Test
    void aFolderThatAnotherProgramWritesIsRefusedUntilThatProgramIsGone() throws IOException {
        var program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ClaimingProgram.class.getName(),
                        home.resolve("out").toString())
                .directory(home.getRoot().toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var told = program.inputReader(StandardCharsets.UTF_8)) {
            assertThat(told.readLine()).isEqualTo("claimed");
            Files.createDirectory(home.resolve(".out.partial-1"));

            assertThatThrownBy(() -> packing.export("out"))
                    .isInstanceOf(RequestRefusedException.class)
                    .hasMessageContaining("/out is being written by another export; ");
            assertThat(home.resolve(".out.partial-1")).exists();
        } finally {
            program.destroyForcibly().onExit().join();
        }

        packing.export("out");

        assertThat(home.toFile().list()).containsExactly("out");
    }
}
