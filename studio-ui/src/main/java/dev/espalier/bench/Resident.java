package dev.espalier.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Memory of processes as Linux counts it in {@code /proc/PID/status}. */
final class Resident {

    private static final String LINE = "VmRSS:";

    private Resident() {}

    /** Returns the resident memory of a process and of all that it began, in KiB; pages that they share count for each. */
    static long kibOf(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToLong(one -> kib(one.pid()))
                .sum();
    }

    /** Returns 0 for a process that has ended meanwhile. */
    private static long kib(long pid) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith(LINE))
                    .map(line -> line.substring(LINE.length()).strip().split(" ")[0])
                    .mapToLong(Long::parseLong)
                    .sum();
        } catch (NoSuchFileException _) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException("the memory of process %d could not be read".formatted(pid), e);
        }
    }
}
