package dev.espalier.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
        var jdks = Files.createDirectories(folder.resolve(".jdks"));
        Files.createSymbolicLink(jdks.resolve("fits"), Path.of(System.getProperty("java.home")));
        var launcher = builtLauncher();

        try (var running = Running.start(bash("env HOME=%s PATH=%2$s/bin:$PATH JAVA_HOME=%2$s bash %3$s help run"
                .formatted(folder, old, launcher)))) {
            var ended = running.end();
            assertThat(ended.exitCode()).as("%s", ended).isZero();
            assertThat(ended.results()).first().asString().startsWith("Usage: espalier run ");
            assertThat(ended.remarks()).isEmpty();
        }
    }

    /** Returns a copy of the launcher that finds the packed program beside itself, and no source newer than it. */
    private Path builtLauncher() throws IOException {
        for (var sources : List.of(".mvn", "build", "studio-ui/src/main", "studio-ui/target")) {
            Files.createDirectories(folder.resolve(sources));
        }
        Files.createSymbolicLink(folder.resolve("studio-ui/target/program"), Program.UNPACKED);
        for (var file : List.of("pom.xml", "studio-ui/pom.xml", "studio-ui/target/espalier.stamp")) {
            Files.createFile(folder.resolve(file));
        }
        return Files.copy(Program.ROOT.resolve("espalier"), folder.resolve("espalier"));
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

    @Test
    void takesMavenFromItsFolderWhateverIsOnThePath() throws IOException, InterruptedException {
        var asked = folder.resolve("asked");
        fakeMaven("new", "3.10.1", "echo \"$@\" >" + asked);
        fakeMaven("old", "3.6.3", "exit 9");

        var ended = test("PATH=%1$s/old/bin:$PATH MAVEN_HOME=%1$s/new".formatted(folder));

        assertThat(ended.exitCode()).as("%s", ended).isZero();
        assertThat(ended.results()).first().isEqualTo("0 passed, 0 failed, 0 skipped");
        assertThat(asked).content().contains("verify");
    }

    @Test
    void failsWhereMavenFailedHoweverItsOutputEnds() throws IOException, InterruptedException {
        fakeMaven("failing", "3.9.0", "printf 'a line without an end'; exit 1");

        var ended = test("MAVEN_HOME=%s/failing".formatted(folder));

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.remarks())
                .last()
                .asString()
                .matches("espalier: the tests failed, last stage: .*; see .*/target/test.log");
    }

    @Test
    void refusesAMavenThatIsTooOldAndNamesTheMend() throws IOException, InterruptedException {
        fakeMaven("old", "3.6.3", "exit 9");

        var ended = launch(
                hide("/usr/share/maven") + hide("/opt") + hide("/usr/local"),
                "PATH=%s/old/bin:/usr/bin:/bin MAVEN_HOME= M2_HOME= HOME=%s JAVA_HOME=%s"
                        .formatted(folder, folder, System.getProperty("java.home")),
                "--no-install test");

        assertThat(ended)
                .isEqualTo(
                        new Ended(
                                2,
                                List.of(),
                                List.of(
                                        "espalier: needs Maven 3.8 or newer to build, found version 3.6 in " + folder
                                                + "/old/bin/mvn; install Maven (https://maven.apache.org) and set MAVEN_HOME to its folder")));
    }

    @Test
    void buildsOnceAtATimeAndAfterABuildThatWasKilled() throws IOException, InterruptedException {
        fakeMaven("slow", "3.9.0", "read line <" + folder.resolve("gate"));
        assertThat(new ProcessBuilder("mkfifo", folder.resolve("gate").toString())
                        .start()
                        .waitFor())
                .isZero();
        Files.createDirectories(folder.resolve("target"));
        Files.writeString(folder.resolve("target/building.lock"), "999999\n");

        try (var first = Running.start(bash(testing("MAVEN_HOME=%s/slow".formatted(folder))))) {
            first.awaitRemark(line -> line.startsWith("Testing Espalier"));
            var second = test("MAVEN_HOME=%s/slow".formatted(folder));
            Files.writeString(folder.resolve("gate"), "go\n");

            assertThat(second.exitCode()).isEqualTo(2);
            assertThat(second.remarks())
                    .singleElement()
                    .asString()
                    .matches("espalier: is being built by process \\d+ in this folder; wait for it to end");
            assertThat(first.end().exitCode()).isZero();
        }
        assertThat(test("MAVEN_HOME=%s/quick".formatted(fakeMaven("quick", "3.9.0", "exit 0")))
                        .exitCode())
                .isZero();
    }

    /** Has a copy of the launcher, in a folder without sources, run the tests. */
    private Ended test(String environment) throws IOException, InterruptedException {
        try (var running = Running.start(bash(testing(environment)))) {
            return running.end();
        }
    }

    private String testing(String environment) throws IOException {
        var launcher = folder.resolve("espalier");
        Files.copy(Program.ROOT.resolve("espalier"), launcher, StandardCopyOption.REPLACE_EXISTING);
        var browser = executable(folder.resolve("browser"), "exit 0");
        return "env JAVA_HOME=%s PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH=%s %s bash %s --no-install test"
                .formatted(System.getProperty("java.home"), browser, environment, launcher);
    }

    private ProcessBuilder bash(String script) {
        return new ProcessBuilder("bash", "-c", script).directory(folder.toFile());
    }

    /** Makes a Maven that says its version when asked, and does what the script says otherwise; returns the folder. */
    private Path fakeMaven(String name, String version, String script) throws IOException {
        executable(
                Files.createDirectories(folder.resolve(name).resolve("bin")).resolve("mvn"),
                "case \"$*\" in *-v) echo Apache Maven %s; exit ;; esac\n%s".formatted(version, script));
        return folder;
    }

    private static Path executable(Path file, String script) throws IOException {
        Files.writeString(file, "#!/bin/sh\n%s\n".formatted(script));
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
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
            executable(jdk.resolve("bin").resolve(name), "exit 9");
        }
        return jdk;
    }
}
