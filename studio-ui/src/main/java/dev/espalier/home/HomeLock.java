package dev.espalier.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The right to write in a home: held by one process at a time, and given back by the operating system when that process
 * ends, however it ends.
 */
public final class HomeLock implements AutoCloseable {

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock, making the home when it is missing.
     *
     * @throws IOException when the home cannot be made or written
     */
    public static Attempt take(Home home) throws IOException {
        home.make();
        var channel = FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            channel.close();
            return new Attempt.Refused(holder(home.lock()));
        }
        channel.truncate(0);
        channel.write(StandardCharsets.US_ASCII.encode(
                Long.toString(ProcessHandle.current().pid())));
        return new Attempt.Taken(new HomeLock(channel));
    }

    /** Returns the process that holds the lock of a home; empty when none does. */
    public static Optional<String> holderOf(Home home) throws IOException {
        if (!Files.exists(home.lock())) {
            return Optional.empty();
        }
        return switch (take(home)) {
            case Attempt.Refused(var holder) -> Optional.of(holder);
            case Attempt.Taken(var lock) -> {
                lock.close();
                yield Optional.empty();
            }
        };
    }

    /** Gives the home back. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the lock of the home could not be given back", e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null; // this very process holds it
        }
    }

    private static String holder(Path lock) throws IOException {
        var pid = Files.readString(lock).strip();
        return pid.isEmpty() ? "another process" : "process " + pid;
    }

    /** What came of trying to take a lock. */
    public sealed interface Attempt {

        record Taken(HomeLock lock) implements Attempt {}

        /** @param holder for people, as in "process 4711" */
        record Refused(String holder) implements Attempt {}
    }
}
