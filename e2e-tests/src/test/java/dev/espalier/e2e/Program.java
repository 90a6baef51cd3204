package dev.espalier.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The packed program with a home of its own, run as a user runs it: as a process.
 *
 * @param database address of the home's external database, null when the home has a server of its own
 * @param machine options of the virtual machine, beside those that every home has
 */
record Program(Path home, @Nullable String database, List<String> machine) {

    /** Few journeys last long enough to gain by what the slow compiler makes, and it takes a processor from them. */
    private static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1");

    static final Path ROOT = Path.of(System.getProperty("espalier.root"));
    static final Path JAR = ROOT.resolve("studio-ui/target/espalier.jar");
    static final Path UNPACKED = ROOT.resolve("studio-ui/target/program");

    Program(Path home) {
        this(home, TestDatabases.create(), QUICK);
    }

    /** Returns the program as users have it, down to its database and its compiler. */
    static Program asInstalled(Path home) {
        return new Program(home, null, List.of());
    }

    /** Returns the same program with more options of the virtual machine. */
    Program with(List<String> options) {
        return new Program(
                home,
                database,
                Stream.concat(machine.stream(), options.stream()).toList());
    }

    /** Returns the same program with another home, a copy of this one. */
    Program copiedTo(Path copy) throws IOException, InterruptedException {
        var copied = new ProcessBuilder("cp", "-a", home.toString(), copy.toString()).start();
        assertThat(copied.waitFor()).isZero();
        return new Program(copy, TestDatabases.copy(database), machine);
    }

    /** Runs a command to its end. */
    Ended run(String... arguments) throws IOException, InterruptedException {
        return run(Map.of(), arguments);
    }

    /** Runs a command to its end in a changed environment. */
    Ended run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        var builder = process(command(arguments));
        builder.environment().putAll(environment);
        try (var running = Running.start(builder)) {
            return running.end();
        }
    }

    Running start(String... arguments) throws IOException {
        return Running.start(process(command(arguments)));
    }

    /** Returns a process that runs this program's commands on its database. */
    ProcessBuilder process(List<String> command) {
        var builder = new ProcessBuilder(command);
        if (database != null) {
            builder.environment().put("ESPALIER_DATABASE_URL", database);
        }
        return builder;
    }

    /** Runs a command that must succeed, and returns its results. */
    List<String> succeed(String... arguments) throws IOException, InterruptedException {
        var ended = run(arguments);
        assertThat(ended.exitCode())
                .as("%s: %s", String.join(" ", arguments), ended)
                .isZero();
        return ended.results();
    }

    /** Runs a command that must succeed, and reads the JSON that is its last line. */
    JsonNode json(String... arguments) throws IOException, InterruptedException {
        return JsonMapper.shared().readTree(succeed(arguments).getLast());
    }

    /** Returns the number of the train task with the shortest solution. */
    int shortestTrainTask() throws IOException, InterruptedException {
        return StreamSupport.stream(json("tasks", "list", "--json").spliterator(), false)
                .filter(task -> task.path("split").asString().equals("train"))
                .min(Comparator.comparingInt(task -> task.path("expert_steps").asInt()))
                .orElseThrow()
                .path("task")
                .asInt();
    }

    /** Makes forty tasks on one site. */
    void makeTasks() throws IOException, InterruptedException {
        var site = json("sites", "list", "--json").get(0).path("site").asString();
        succeed("tasks", "generate", "--site", site, "--count", "40");
    }

    List<String> command(String... arguments) {
        var command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xms96m",
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-XX:MinHeapFreeRatio=10",
                "-XX:MaxHeapFreeRatio=30",
                "-XX:-ShrinkHeapInSteps",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Despalier.home=" + home));
        for (var name : List.of("espalier.browser", "espalier.maven")) {
            if (System.getProperty(name) != null) {
                command.add("-D%s=%s".formatted(name, System.getProperty(name)));
            }
        }
        command.addAll(machine);
        command.addAll(List.of(
                "-XX:AOTCache=" + UNPACKED.resolve("espalier.aot"),
                "-jar",
                UNPACKED.resolve("espalier.jar").toString()));
        command.addAll(List.of(arguments));
        return command;
    }
}
