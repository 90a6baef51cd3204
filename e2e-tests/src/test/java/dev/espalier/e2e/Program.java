package dev.espalier.e2e;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The packed program with a home of its own, run as a user runs it: as a process. */
record Program(Path home) {

    static final Path ROOT = Path.of(System.getProperty("espalier.root"));

    /** Runs a command to its end. */
    Ended run(String... arguments) throws IOException, InterruptedException {
        try (var running = start(arguments)) {
            return running.end();
        }
    }

    Running start(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Despalier.home=" + home));
        for (var name : List.of("espalier.browser", "espalier.maven")) {
            if (System.getProperty(name) != null) {
                command.add("-D%s=%s".formatted(name, System.getProperty(name)));
            }
        }
        command.addAll(
                List.of("-jar", ROOT.resolve("studio-ui/target/espalier.jar").toString()));
        command.addAll(List.of(arguments));
        return Running.start(new ProcessBuilder(command));
    }
}
