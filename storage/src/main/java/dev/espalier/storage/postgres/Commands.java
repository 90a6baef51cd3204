package dev.espalier.storage.postgres;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs small commands of the operating system to their end. */
final class Commands {

    private static final Duration DEADLINE = Duration.ofMinutes(2);

    private Commands() {}

    /** Runs a command that has to succeed. Its output goes to the end of a log. */
    static void run(List<String> command, Path log) throws IOException {
        var code = exitCode(command, log);
        if (code != 0) {
            throw new DatabaseException("could not be set up: %s ended with code %d; its words are in %s"
                    .formatted(Path.of(command.getFirst()).getFileName(), code, log));
        }
    }

    static int exitCode(List<String> command, Path log) throws IOException {
        var process = logged(command, log).start();
        try {
            if (!process.waitFor(DEADLINE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IOException("%s did not end in %d s".formatted(command, DEADLINE.toSeconds()));
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted(command, e);
        } finally {
            process.destroyForcibly();
        }
    }

    static ProcessBuilder logged(List<String> command, Path log) {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    static boolean isInstalled(String program) throws IOException {
        return exitCode(List.of("sh", "-c", "command -v " + program), Path.of("/dev/null")) == 0;
    }

    private static InterruptedIOException interrupted(List<String> command, InterruptedException cause) {
        var exception = new InterruptedIOException("interrupted while waiting for " + command);
        exception.initCause(cause);
        return exception;
    }
}
