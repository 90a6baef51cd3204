package dev.espalier.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

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

    /** A process that ignores the signal hands that on to those that it starts, as under nohup. */
    static boolean isInterruptible() throws IOException {
        var status = Path.of("/proc/self/status");
        return !Files.exists(status)
                || Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .allMatch(line ->
                                (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) == 0);
    }

    /** Asks the process to stop as Ctrl-C does. */
    void interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
    }

    /** Waits for the end, but no longer than that; returns true when it came. */
    boolean endsWithin(Duration patience) throws InterruptedException {
        return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Waits until a line of the results is as wanted. */
    void awaitResult(Predicate<String> wanted) throws IOException, InterruptedException {
        await(results, wanted);
    }

    /** Waits until a line of the remarks is as wanted. */
    void awaitRemark(Predicate<String> wanted) throws IOException, InterruptedException {
        await(remarks, wanted);
    }

    private void await(Path told, Predicate<String> wanted) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (Files.readAllLines(told).stream().noneMatch(wanted)) {
            assertThat(endsWithin(Duration.ofMillis(50)))
                    .as("is still at work: %s", Files.readAllLines(remarks))
                    .isFalse();
            assertThat(System.nanoTime()).as("tells within %s", PATIENCE).isLessThan(deadline);
        }
    }

    /** Ends the process at once, as the system does when memory runs out. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    long pid() {
        return process.pid();
    }

    List<String> remarksSoFar() throws IOException {
        return Files.readAllLines(remarks);
    }

    List<String> resultsSoFar() throws IOException {
        return Files.readAllLines(results);
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        Files.deleteIfExists(results);
        Files.deleteIfExists(remarks);
    }
}
