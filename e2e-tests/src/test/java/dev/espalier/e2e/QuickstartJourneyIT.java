package dev.espalier.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A small quickstart with its studio, and what a researcher then does in the home that it leaves. */
class QuickstartJourneyIT {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern BEST_TREE = Pattern.compile("the tree with the most pairs: (http://\\S+/runs/\\d+)");
    private static final Pattern REF = Pattern.compile("^(?:click|type|select|check)\\((f?[0-9-]+)");

    @TempDir
    private static Path folder;

    private static Program program;
    private static List<JsonNode> runs;
    private static Ended quickstart;
    private static Ended studio;
    private static int bestTree;

    @BeforeAll
    static void goTheWholeWay() throws IOException, InterruptedException {
        program = new Program(folder.resolve("home"));
        try (var running = program.start(
                "quickstart", "--tasks", "1", "--rollouts", "2", "--trees", "3", "--seed", "1", "--port", "0")) {
            running.awaitRemark(line -> line.startsWith("Ctrl-C"));
            studio = program.run("status");
            bestTree = statusOf(found(running.resultsSoFar(), BEST_TREE));
            program.succeed("stop");
            quickstart = running.end();
        }
        runs = program.json("runs", "list", "--json").valueStream().toList();
    }

    @Test
    void endsWithTheTableAndTheExport() {
        assertThat(quickstart.exitCode()).as("%s", quickstart).isZero();
        assertThat(table().subList(0, 7).stream().map(QuickstartJourneyIT::method))
                .containsExactly(
                        "method",
                        "greedy",
                        "search, own judge picks",
                        "search, any of N right (upper bound)",
                        "greedy",
                        "search, own judge picks",
                        "search, any of N right (upper bound)");
        assertThat(quickstart.results())
                .anyMatch(line -> line.matches(
                        "quickstart:v1: \\d+ train rows, \\d+ test rows; rows by evidence: (\\w+ \\d+(, )?)+"));
        assertThat(quickstart.results()).contains("  JSONL    %s/trl-dpo/jsonl".formatted(export()));
        assertThat(quickstart.remarks())
                .anyMatch(line -> line.matches("(\\d+) of \\1 invariants hold of the stored rows"));
    }

    @Test
    void leavesTheStudioOpenAndNamesTheBestTreeAndTheLink() {
        assertThat(studio.exitCode()).isZero();
        assertThat(studio.results()).singleElement().asString().contains("keeps the studio open at http://127.0.0.1:");
        assertThat(bestTree)
                .as("its page, asked for by somebody who has not signed in")
                .isEqualTo(302);
        assertThat(quickstart.results())
                .anyMatch(line -> line.matches("nobody has signed in yet: once, at http://\\S+/welcome/\\S+"));
    }

    @Test
    void theFiguresBesideTheExportAreTheTables() throws IOException {
        var report = JSON.readTree(export().resolve("quickstart.json"));
        var greedy = report.path("rows").get(0);

        assertThat(report.path("rows").size()).isEqualTo(6);
        assertThat(greedy.path("tasks").asInt()).isOne();
        assertThat(greedy.path("mean_rollouts").asInt()).isEqualTo(1);
        assertThat(table().get(1))
                .contains("%d = ".formatted(greedy.path("successes").asInt()));
        assertThat(report.path("rows").findValuesAsString("site").stream().distinct())
                .hasSize(2);
        assertThat(report.path("held_out_runs").size()).isEqualTo(2);
        assertThat(report.path("export").path("folder").asString()).isEqualTo(export().toString());
    }

    @Test
    void everyWayBackToANodeOfATrainTreeArrived() throws IOException, InterruptedException {
        var trained = JSON.readTree(export().resolve("quickstart.json"))
                .path("train_runs")
                .get(0);
        var run = program.json("runs", "show", trained.asString(), "--json");

        assertThat(run.path("restore_mismatches").asInt(-1)).as("%s", run).isZero();
    }

    @Test
    void theExportHoldsAsManyRowsAsItsManifestSaysAndEveryRefStandsInItsPrompt() throws IOException {
        var manifest = JSON.readTree(export().resolve("manifest.json"));
        var rows = rows(export());

        assertThat(rows).isNotEmpty();
        assertThat(rows.size())
                .isEqualTo(manifest.path("dataset").path("rows").path("train").asInt()
                        + manifest.path("dataset").path("rows").path("test").asInt());
        for (var row : rows) {
            var prompt = row.path("prompt").get(0).path("content").asString();
            assertThat(List.of(row.path("chosen"), row.path("rejected")))
                    .flatExtracting(QuickstartJourneyIT::refs)
                    .allSatisfy(ref -> assertThat(prompt).contains("[" + ref + "]"));
        }
    }

    @Test
    void freezingAgainGivesTheSameRowsAndReadingAgainChangesNothing() throws IOException, InterruptedException {
        var read = program.succeed("pairs", "extract");
        var tasks = String.join(",", tasksRunOf("train"));
        var frozen = program.succeed("datasets", "freeze", "again", "--tasks", tasks, "--test-share", "0");
        program.succeed(
                "export",
                "again",
                "--format",
                "jsonl",
                "--to",
                folder.resolve("again").toString());

        assertThat(read).isNotEmpty().allMatch(line -> line.contains(": 0 added, 0 revised, 0 withdrawn, "));
        assertThat(frozen.getFirst()).startsWith("again:v1: ");
        assertThat(rows(folder.resolve("again"))).containsExactlyInAnyOrderElementsOf(rows(export()));
    }

    @Test
    void refusesAHeldOutTaskInADataset() throws IOException, InterruptedException {
        var heldOut = tasksRunOf("held-out").getFirst();

        assertThat(program.run("datasets", "freeze", "leak", "--tasks", heldOut))
                .isEqualTo(refused(
                        "task %s is a held-out task, and datasets hold train tasks only; leave it out, its results would no longer measure anything"
                                .formatted(heldOut)));
        assertThat(program.json("datasets", "list", "--json").findValuesAsString("version"))
                .noneMatch(name -> name.startsWith("leak"));
    }

    @Test
    void leavesNothingOnADiskThatIsFull() throws IOException, InterruptedException {
        assumeThat(new ProcessBuilder("unshare", "--map-root-user", "--mount", "true")
                        .start()
                        .waitFor())
                .as("this user may make a name space (unshare --map-root-user --mount)")
                .isZero();
        var disk = Files.createDirectory(folder.resolve("disk"));
        var script = "mount -t tmpfs -o size=8k none %s && %s; code=$?; ls -A %s; exit $code"
                .formatted(
                        disk,
                        String.join(" ", program.command("export", "quickstart", "--to", disk + "/export")),
                        disk);
        try (var running = Running.start(
                program.process(List.of("unshare", "--map-root-user", "--mount", "bash", "-c", script)))) {
            assertThat(running.end())
                    .isEqualTo(refused(
                            "export to %s/export failed: No space left on device; see to it, or name another folder with --to"
                                    .formatted(disk)));
        }
    }

    @Test
    void refusesAnUnknownTaskRunAndVersion() throws IOException, InterruptedException {
        assertThat(program.run("run", "--task", "99999"))
                .isEqualTo(refused("there is no task 99999; espalier tasks list shows those there are"));
        assertThat(program.run("run", "--resume", "99999"))
                .isEqualTo(refused("there is no run 99999; espalier runs list shows those there are"));
        assertThat(program.run("export", "quickstart:v9"))
                .isEqualTo(refused(
                        "there is no dataset version quickstart:v9; espalier datasets list shows those there are"));
    }

    @Test
    void saysWhenTheDatabaseIsDown() throws IOException, InterruptedException {
        var elsewhere = new Program(folder.resolve("elsewhere"));
        var ended = elsewhere.run(
                Map.of("ESPALIER_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/espalier?user=me&password=secret"),
                "tasks",
                "list");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.remarks())
                .singleElement()
                .asString()
                .startsWith("espalier: database jdbc:postgresql://127.0.0.1:1/espalier: could not connect")
                .endsWith("; start it or unset ESPALIER_DATABASE_URL")
                .doesNotContain("secret");
    }

    private static List<String> table() {
        return quickstart.results().stream()
                .dropWhile(line -> !line.startsWith("site "))
                .toList();
    }

    private static String found(List<String> lines, Pattern pattern) {
        return lines.stream()
                .map(pattern::matcher)
                .filter(Matcher::matches)
                .map(line -> line.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line like %s in %s".formatted(pattern, lines)));
    }

    private static int statusOf(String url) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static List<String> tasksRunOf(String split) {
        return runs.stream()
                .filter(run -> run.path("split").asString().equals(split))
                .map(run -> run.path("task").asString())
                .toList();
    }

    private static Ended refused(String problem) {
        return new Ended(2, List.of(), List.of("espalier: " + problem));
    }

    private static Path export() {
        return program.home().resolve("exports/quickstart-v1");
    }

    private static String method(String line) {
        return line.split(" {2,}")[1];
    }

    private static List<String> refs(JsonNode messages) {
        return REF.matcher(messages.get(0).path("content").asString())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static List<JsonNode> rows(Path export) throws IOException {
        try (var files = Files.walk(export.resolve("trl-dpo/jsonl"))) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .flatMap(QuickstartJourneyIT::lines)
                    .map(JSON::readTree)
                    .toList();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
