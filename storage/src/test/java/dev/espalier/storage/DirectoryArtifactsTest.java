package dev.espalier.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.webagent.Artifacts;
import dev.espalier.webagent.ArtifactsContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryArtifactsTest extends ArtifactsContract {

    @TempDir
    Path directory;

    @Override
    protected Artifacts empty() {
        return new DirectoryArtifacts(directory);
    }

    @Test
    void leavesOneFileUnderItsDigestAndNothingElse() throws IOException {
        var artifacts = empty();
        byte[] bytes = {1, 2, 3};

        var digest = artifacts.keep(bytes);
        artifacts.keep(bytes);

        try (var files = Files.walk(directory)) {
            assertThat(files.filter(Files::isRegularFile))
                    .containsExactly(
                            directory.resolve(digest.hex().substring(0, 2)).resolve(digest.hex()));
        }
    }
}
