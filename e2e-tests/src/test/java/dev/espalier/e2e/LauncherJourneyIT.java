package dev.espalier.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher on machines that lack something. A name space of its own hides the folders in which this machine has
 * JDKs and browsers from the launcher, and from nobody else.
 */
class LauncherJourneyIT {

    @TempDir
    private Path folder;

    @Test
    void takesTheJdkThatFitsWhateverJavaIsFirstOnThePath() throws IOException, InterruptedException {
        var old = fakeJdk("17.0.2");
        var ended = launch("", "PATH=%s/bin:$PATH JAVA_HOME=%s".formatted(old, old), "help");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.remarks()).isEmpty();
    }

    @Test
    void refusesAJdkThatIsTooOldAndNamesTheMend() throws IOException, InterruptedException {
        var old = fakeJdk("17.0.2");
        var ended = launch(
                hide("/usr/lib/jvm"),
                "PATH=%s/bin:/usr/bin:/bin JAVA_HOME=%s".formatted(old, old),
                "--no-install doctor");

        assertThat(ended)
                .isEqualTo(new Ended(
                        2,
                        List.of(),
                        List.of("espalier: needs a JDK of version 25 or newer, found version 17.0.2 in " + old
                                + "; install one (https://adoptium.net) and set JAVA_HOME to its folder")));
    }

    @Test
    void refusesToSearchWithoutABrowser() throws IOException, InterruptedException {
        var ended = launch(
                hide("/usr/lib/chromium") + hide("/opt"),
                "HOME=%s PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH= JAVA_HOME=%s"
                        .formatted(folder, System.getProperty("java.home")),
                "quickstart --no-install");

        assertThat(ended)
                .isEqualTo(new Ended(
                        2,
                        List.of(),
                        List.of("espalier: needs Chromium or Chrome, found none that runs; install one"
                                + " (Debian: apt install chromium chromium-headless-shell)"
                                + " or name it in PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH")));
    }

    /** Starts the launcher from another folder than its own. */
    private Ended launch(String preparation, String environment, String arguments)
            throws IOException, InterruptedException {
        var script = preparation + "env " + environment + " " + Program.ROOT.resolve("espalier") + " " + arguments;
        var command = preparation.isEmpty()
                ? List.of("bash", "-c", script)
                : List.of("unshare", "--map-root-user", "--mount", "bash", "-c", script);
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("ESPALIER_HOME", folder.resolve("home").toString());
        try (var running = Running.start(builder)) {
            return running.end();
        }
    }

    private String hide(String directory) throws IOException, InterruptedException {
        assumeThat(new ProcessBuilder("unshare", "--map-root-user", "--mount", "true")
                        .start()
                        .waitFor())
                .as("this user may make a name space (unshare --map-root-user --mount)")
                .isZero();
        return Files.isDirectory(Path.of(directory)) ? "mount -t tmpfs none %s && ".formatted(directory) : "";
    }

    private Path fakeJdk(String version) throws IOException {
        var jdk = Files.createDirectories(folder.resolve("jdk-" + version));
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"%s\"\n".formatted(version));
        for (var name : List.of("java", "javac")) {
            var tool = Files.writeString(jdk.resolve("bin").resolve(name), "#!/bin/sh\nexit 9\n");
            assertThat(tool.toFile().setExecutable(true)).isTrue();
        }
        return jdk;
    }
}
