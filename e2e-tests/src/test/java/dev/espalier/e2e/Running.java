package dev.espalier.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process whose output goes to files, so that nobody has to read while it runs. */
final class Running implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Process process;
    private final Path results;
    private final Path remarks;

    private Running(Process process, Path results, Path remarks) {
        this.process = process;
        this.results = results;
        this.remarks = remarks;
    }

    static Running start(ProcessBuilder builder) throws IOException {
        var results = Files.createTempFile("espalier-results", ".txt");
        var remarks = Files.createTempFile("espalier-remarks", ".txt");
        builder.redirectOutput(results.toFile()).redirectError(remarks.toFile());
        return new Running(builder.start(), results, remarks);
    }

    /** Waits for the end. */
    Ended end() throws IOException, InterruptedException {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as("ends within %s", PATIENCE)
                .isTrue();
        return new Ended(process.exitValue(), Files.readAllLines(results), Files.readAllLines(remarks));
    }

    /** Asks the process to stop as Ctrl-C does. */
    void interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
    }

    long pid() {
        return process.pid();
    }

    List<String> remarksSoFar() throws IOException {
        return Files.readAllLines(remarks);
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        Files.deleteIfExists(results);
        Files.deleteIfExists(remarks);
    }
}
