package dev.espalier.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A search that is killed again and again, by itself or together with its database, and goes on each time. What must hold
 * of the rows, the ledger's among them, is what {@code doctor} checks.
 */
class KillJourneyIT {

    /** One of each kind; {@code ./espalier test -Despalier.kills=10} asks for more. */
    private static final int KILLS = Integer.getInteger("espalier.kills", 2);

    private static final long SEED = 20_261_125;
    private static final String ROLLOUTS = "4";

    @TempDir
    private static Path folder;

    private static Program prepared;
    private static String task;

    private final SplittableRandom random = new SplittableRandom(SEED);

    @BeforeAll
    static void makeTasks() throws IOException, InterruptedException {
        prepared = new Program(folder.resolve("prepared"));
        var site = prepared.json("sites", "list", "--json").get(0).path("site").asString();
        prepared.succeed("tasks", "generate", "--site", site, "--count", "40");
        task = Integer.toString(prepared.shortestTrainTask());
    }

    @Test
    void aKilledSearchGoesOnAndEndsWithTheTreeOfAnUndisturbedOne() throws IOException, InterruptedException {
        var undisturbed = prepared.copiedTo(folder.resolve("undisturbed"));
        var killed = prepared.copiedTo(folder.resolve("killed"));
        var search = List.of("run", "--task", task, "--search", ROLLOUTS, "--seed", "3");
        var whole = timeToSearch(undisturbed, search);
        var expected = undisturbed.json("runs", "show", "1", "--json");

        for (int kills = 0; kills < KILLS; ) {
            var grown = growKilling(killed, search, new Kills(whole, kills));
            kills += grown.kills();
            var resumed = killed.json("runs", "show", grown.run(), "--json");
            assertThat(finishedRollouts(resumed))
                    .hasSameSizeAs(finishedRollouts(expected))
                    .containsAll(grown.told());
            assertThat(resumed.path("restore_mismatches").asInt()).isZero();
            assertThat(resumed.path("tree")).isEqualTo(expected.path("tree"));
        }

        assertThat(killed.succeed("doctor"))
                .anyMatch(line -> line.matches("ok +database .*invariants hold of its rows"));
    }

    private static Duration timeToSearch(Program program, List<String> search)
            throws IOException, InterruptedException {
        try (var running = program.start(search.toArray(String[]::new))) {
            running.awaitResult(KillJourneyIT::tellsTheRun);
            var began = System.nanoTime();
            assertThat(running.end()).extracting(Ended::exitCode).isEqualTo(0);
            return Duration.ofNanos(System.nanoTime() - began);
        }
    }

    private static boolean tellsTheRun(String line) {
        return line.matches("run \\d+");
    }

    /**
     * A run that came to its end.
     *
     * @param told numbers of the rollouts whose end a process told before it was killed
     */
    private record Grown(String run, int kills, Set<Integer> told) {}

    /**
     * When kills come. A run has two at most, so that it comes to its end.
     *
     * @param whole time that an undisturbed search takes from its first moment
     * @param before how many there were; every second one takes the database too
     */
    private record Kills(Duration whole, int before) {

        private static final int A_RUN = 2;

        boolean another(int inThisRun) {
            return inThisRun < A_RUN;
        }

        boolean withDatabase(int inThisRun) {
            return (before + inThisRun) % 2 == 1;
        }
    }

    /** Grows a run to its end, with kills on the way. */
    private Grown growKilling(Program program, List<String> search, Kills plan)
            throws IOException, InterruptedException {
        var run = "";
        var told = new HashSet<Integer>();
        for (int kills = 0; ; kills++) {
            var command = run.isEmpty() ? search : List.of("run", "--resume", run);
            try (var running = program.start(command.toArray(String[]::new))) {
                running.awaitResult(KillJourneyIT::tellsTheRun);
                boolean ended = !plan.another(kills) || running.endsWithin(life(plan.whole()));
                if (!ended) {
                    kill(program, running, plan.withDatabase(kills));
                }
                var end = running.end();
                for (var line : end.results()) {
                    var words = line.split("[ :]");
                    if (tellsTheRun(line)) {
                        run = words[1];
                    } else if (line.matches("rollout \\d+: \\d+ steps.*")) {
                        assertThat(told.add(Integer.valueOf(words[1]))).as(line).isTrue();
                    }
                }
                if (ended) {
                    assertThat(end).extracting(Ended::exitCode).isEqualTo(0);
                    return new Grown(run, kills, told);
                }
            }
        }
    }

    /** How long a search lives that is to be killed; of one that goes on there is less left than the whole. */
    private Duration life(Duration whole) {
        return Duration.ofMillis(random.nextLong(whole.toMillis() / 2));
    }

    /** An external server is nobody's to kill. */
    private static void kill(Program program, Running running, boolean databaseToo)
            throws IOException, InterruptedException {
        var lock = program.home().resolve("postgres/data/postmaster.pid");
        if (databaseToo && program.database() == null) {
            long server = Long.parseLong(Files.readAllLines(lock).getFirst().strip());
            assertThat(ProcessHandle.of(server)).hasValueSatisfying(ProcessHandle::destroyForcibly);
        }
        running.kill();
    }

    @Test
    void aSecondCommandOnTheSameHomeIsRefusedInOneLine() throws IOException, InterruptedException {
        var program = prepared.copiedTo(folder.resolve("used"));
        try (var running = program.start("run", "--task", task, "--search", "40")) {
            running.awaitResult(KillJourneyIT::tellsTheRun);

            var second = program.run("tasks", "list");

            assertThat(second.exitCode()).isEqualTo(2);
            assertThat(second.results()).isEmpty();
            assertThat(second.remarks())
                    .singleElement()
                    .asString()
                    .matches(
                            "espalier: .*/used is in use by process \\d+; wait for it to end or set ESPALIER_HOME to another folder");
        }
    }

    @Test
    void anInterruptedRunIsCancelledAndGoesOn() throws IOException, InterruptedException {
        assumeThat(Running.isInterruptible())
                .as("whoever started this process lets it be interrupted (SIGINT is not ignored)")
                .isTrue();
        var program = prepared.copiedTo(folder.resolve("interrupted"));
        try (var running = program.start("run", "--task", task, "--search", "40")) {
            running.awaitResult(line -> line.startsWith("rollout 1:"));
            running.interrupt();
            var ended = running.end();
            assertThat(ended.exitCode()).isEqualTo(130);
            assertThat(ended.remarks())
                    .contains("espalier: run 1 was interrupted; espalier run --resume 1 goes on with it");
        }

        var stopped = program.json("runs", "list", "--json").get(0);
        assertThat(stopped.path("status").asString()).isEqualTo("cancelled");
        assertThat(stopped.path("note").asString()).isEqualTo("the command was interrupted");
        try (var running = program.start("run", "--resume", "1")) {
            running.awaitResult(line -> line.startsWith("rollout"));
            running.interrupt();
            assertThat(running.end().exitCode()).isEqualTo(130);
        }
    }

    private static List<Integer> finishedRollouts(JsonNode run) {
        return StreamSupport.stream(run.path("rollouts").spliterator(), false)
                .filter(rollout -> rollout.path("status").asString().equals("finished"))
                .map(rollout -> rollout.path("rollout").asInt())
                .toList();
    }
}
