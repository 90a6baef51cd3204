package dev.espalier.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What processes have had of processors' time so far, as Linux counts it in {@code /proc/PID/stat}.
 *
 * @param program of the program's own process
 * @param all besides, of every process that it began, ended ones included: its database, its browsers
 */
record Processor(Duration program, Duration all) {

    /** Place of utime behind the name of the process; stime, cutime and cstime follow. */
    private static final int TIMES = 11;

    private static final long MILLIS_A_TICK = 10;

    static Processor of(Running program) {
        var own = ProcessHandle.of(program.pid()).orElseThrow();
        var tree = Stream.concat(Stream.of(own), own.descendants());
        return new Processor(
                millis(ticks(own.pid()).limit(2)), millis(tree.flatMapToLong(process -> ticks(process.pid()))));
    }

    Processor minus(Processor earlier) {
        return new Processor(program.minus(earlier.program), all.minus(earlier.all));
    }

    private static Duration millis(LongStream ticks) {
        return Duration.ofMillis(ticks.sum() * MILLIS_A_TICK);
    }

    /** Returns the times of a process and of its children that were waited for; none when it is gone. */
    private static LongStream ticks(long pid) {
        try {
            var line = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            var fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            return Stream.of(fields).skip(TIMES).limit(4).mapToLong(Long::parseLong);
        } catch (NoSuchFileException _) {
            return LongStream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
