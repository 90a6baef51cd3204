package dev.espalier.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaywrightDriverTest {

    @TempDir
    private Path folder;

    private Path home;

    @BeforeEach
    void makeHome() {
        home = folder.resolve("home/driver");
    }

    @Test
    void laysNodeAndPackageFromFoldersAndFromJars() throws IOException {
        var classes = folder.resolve("classes");
        write(classes.resolve("node/node"), "#!/bin/sh");
        var jar = folder.resolve("driver.jar");
        try (var files = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of("create", "true"))) {
            write(files.getPath("/META-INF/maven/com.microsoft.playwright/driver/pom.properties"), "version=9.8.7");
            write(files.getPath("/driver/package/cli.js"), "cli");
            write(files.getPath("/driver/package/lib/server.js"), "server");
        }

        var laid = driver(classes.toUri().toURL(), jar.toUri().toURL()).layBelow(home);

        assertThat(laid).isEqualTo(home.resolve("9.8.7"));
        assertThat(laid.resolve("node")).isExecutable().hasContent("#!/bin/sh");
        assertThat(laid.resolve("package/cli.js")).hasContent("cli");
        assertThat(laid.resolve("package/lib/server.js")).hasContent("server");
        assertThat(home).isDirectoryNotContaining("glob:**/laying-*");
    }

    @Test
    void leavesADriverOfTheSameVersionAlone() throws IOException {
        var classes = folder.resolve("classes");
        write(classes.resolve("META-INF/maven/com.microsoft.playwright/driver/pom.properties"), "version=9.8.7");
        write(home.resolve("9.8.7/node"), "mine");

        assertThat(driver(classes.toUri().toURL()).layBelow(home).resolve("node"))
                .hasContent("mine");
    }

    @Test
    void leavesNothingOfADriverThatCannotBeLaidOrWasNotFinished() throws IOException {
        var classes = folder.resolve("classes");
        write(classes.resolve("META-INF/maven/com.microsoft.playwright/driver/pom.properties"), "version=9.8.7");
        write(classes.resolve("node/node"), "#!/bin/sh");
        write(home.resolve("laying-999999999-dead/node"), "#!/b");
        var another = home.resolve(
                "laying-%d-alive/node".formatted(ProcessHandle.current().pid()));
        write(another, "#!/b");

        assertThatThrownBy(() -> driver(classes.toUri().toURL()).layBelow(home))
                .isInstanceOf(FileNotFoundException.class)
                .hasMessageContaining("carries no driver/package/cli.js");

        assertThat(home.toFile().list())
                .containsExactly(another.getParent().getFileName().toString());
    }

    @Test
    void saysWhetherTheProgramCarriesADriver() throws IOException {
        var classes = folder.resolve("classes");
        write(classes.resolve("other"), "");
        assertThat(driver(classes.toUri().toURL()).isCarried()).isFalse();

        write(classes.resolve("node/node"), "");
        assertThat(driver(classes.toUri().toURL()).isCarried()).isTrue();
    }

    private static PlaywrightDriver driver(URL... classPath) {
        return new PlaywrightDriver(new URLClassLoader(classPath, null));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }
}
