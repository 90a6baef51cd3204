package dev.espalier.storage.postgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a server wrote of itself into {@code postmaster.pid}. The file outlives a server that was killed, and its pid may
 * by then belong to a stranger.
 *
 * @param port 0 while the server has not yet chosen one
 * @param ready true once the server takes connections, false again when it stops
 */
record PostmasterFile(Path data, long pid, int port, boolean ready) {

    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    /** Returns the file's content; empty when there is none, or none that a server has finished writing. */
    static Optional<PostmasterFile> in(Path data) throws IOException {
        try {
            var lines = Files.readAllLines(pathIn(data));
            if (lines.isEmpty() || !isNumber(lines.getFirst())) {
                return Optional.empty();
            }
            var port = lines.size() > PORT_LINE && isNumber(lines.get(PORT_LINE))
                    ? Integer.parseInt(lines.get(PORT_LINE).strip())
                    : 0;
            var ready =
                    lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
            return Optional.of(
                    new PostmasterFile(data, Long.parseLong(lines.getFirst().strip()), port, ready));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    static Path pathIn(Path data) {
        return data.resolve("postmaster.pid");
    }

    /**
     * Returns the living server that wrote the file; empty when it is gone, whoever bears its pid now. A server works in
     * its data directory, which tells it from a stranger; where the system does not show that, its name must do.
     */
    Optional<ProcessHandle> server() throws IOException {
        return worksInDataDirectory() ? ProcessHandle.of(pid) : Optional.empty();
    }

    private boolean worksInDataDirectory() throws IOException {
        var process = Path.of("/proc", Long.toString(pid));
        if (!Files.isDirectory(process)) {
            return isNamedPostgres();
        }
        try {
            return Files.isSameFile(process.resolve("cwd"), data);
        } catch (NoSuchFileException e) {
            return false;
        } catch (AccessDeniedException e) {
            return Files.readString(process.resolve("comm")).strip().equals("postgres");
        }
    }

    private boolean isNamedPostgres() {
        return ProcessHandle.of(pid)
                .flatMap(handle -> handle.info().command())
                .filter(command -> Path.of(command).endsWith("postgres"))
                .isPresent();
    }

    private static boolean isNumber(String line) {
        var digits = line.strip();
        return !digits.isEmpty() && digits.length() < 10 && digits.chars().allMatch(Character::isDigit);
    }
}
