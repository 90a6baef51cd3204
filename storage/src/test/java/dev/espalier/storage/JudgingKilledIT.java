package dev.espalier.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.datasets.RowInvariants.Finding;
import dev.espalier.storage.postgres.PgServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

class JudgingKilledIT {

    private static final int BETWEEN_KILLS = 20;

    private Path folder;

    @BeforeEach
    void makeAFolder() throws IOException {
        folder = Files.createTempDirectory("espalier-judging");
    }

    @AfterEach
    void remove() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }

    /** Who was killed sends the last act again, since they cannot know whether it was stored. */
    @Test
    void losesNoAcknowledgedVerdictAndDoublesNone() throws IOException {
        int acknowledged = killAfter(1, BETWEEN_KILLS);
        assertStored(acknowledged, acknowledged + 1);

        acknowledged = killAfter(acknowledged, acknowledged + BETWEEN_KILLS);
        assertStored(acknowledged, acknowledged + 1);

        assertThat(killAfter(acknowledged, JudgingProgram.PAIRS)).isEqualTo(JudgingProgram.PAIRS);
        assertStored(JudgingProgram.PAIRS, JudgingProgram.PAIRS);
    }

    /** Returns the last number that was acknowledged before the program was killed. */
    private int killAfter(int from, int number) throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        JudgingProgram.class.getName(),
                        folder.toString(),
                        String.valueOf(from))
                .directory(folder.getRoot().toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            int acknowledged = 0;
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                acknowledged = line.matches("\\d+") ? Integer.parseInt(line) : acknowledged;
                if (acknowledged == number) {
                    process.toHandle()
                            .destroyForcibly(); // unlike Process.destroyForcibly, this leaves its output to be read
                }
            }
            return acknowledged;
        } finally {
            process.onExit().join();
        }
    }

    private void assertStored(int least, int most) {
        try (var server = PgServer.start(folder);
                var pool = ConnectionPool.open(JudgingProgram.address(server), 2)) {
            var database = new Database(pool, JudgingProgram.address(server));
            var pairs = database.sql("select preference_pair_id::text from judgement where reviewer = :reviewer")
                    .param("reviewer", JudgingProgram.REVIEWER)
                    .query(String.class)
                    .list();
            assertThat(pairs).doesNotHaveDuplicates().hasSizeBetween(least, most);
            assertThat(new JdbcRowInvariants(database).check())
                    .filteredOn(finding -> JudgementChecks.ALL.stream()
                            .anyMatch(check -> check.invariant().equals(finding.invariant())))
                    .hasSize(JudgementChecks.ALL.size())
                    .allMatch(Finding::holds);
        }
    }
}
