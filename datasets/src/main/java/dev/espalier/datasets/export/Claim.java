package dev.espalier.datasets.export;

import dev.espalier.datasets.RequestRefusedException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The right to write one folder, which one export of all programs has at a time.
 *
 * <p>Within the program a set of folders decides. Between programs a locked file beside the folder does, with a name that is
 * never used again: one that is locked is another program's, one that is not is left of a program that died. It is removed
 * only by who has locked it, so a locked file that is still there is a claim that everybody else finds.
 */
final class Claim implements Closeable {

    /** What this program writes. It is asked first: to open a file that the program has locked would unlock it. */
    private static final Set<Path> CLAIMED = ConcurrentHashMap.newKeySet();

    private final Place place;
    private final Path file;
    private final FileChannel locked;

    private Claim(Place place, Path file, FileChannel locked) {
        this.place = place;
        this.file = file;
        this.locked = locked;
    }

    /**
     * Claims a folder.
     *
     * @throws RequestRefusedException when it is being written already
     */
    static Claim of(Place place) throws IOException {
        if (!CLAIMED.add(place.target())) {
            throw refusal(place);
        }
        @Nullable Claim claim = null;
        try {
            claim = lock(place);
            return claim;
        } finally {
            if (claim == null) {
                CLAIMED.remove(place.target());
            }
        }
    }

    private static Claim lock(Place place) throws IOException {
        var file = Files.createTempFile(place.parent(), place.prefix("claim"), "");
        var claim = new Claim(place, file, FileChannel.open(file, StandardOpenOption.WRITE));
        boolean alone = false;
        try {
            alone = claim.isAlone();
        } finally {
            if (!alone) {
                claim.unlock();
            }
        }
        if (!alone) {
            throw refusal(place);
        }
        return claim;
    }

    private static RequestRefusedException refusal(Place place) {
        return new RequestRefusedException(
                "%s is being written by another export; wait until that has ended, or name another folder with --to"
                        .formatted(place.target()));
    }

    private boolean isAlone() throws IOException {
        if (locked.tryLock() == null || !Files.exists(file)) {
            return false;
        }
        for (Path other : place.siblings("claim")) {
            if (!other.equals(file) && isHeld(other)) {
                return false;
            }
        }
        return true;
    }

    /** Removes what no living program holds. */
    private static boolean isHeld(Path other) throws IOException {
        try (var channel = FileChannel.open(other, StandardOpenOption.WRITE)) {
            if (channel.tryLock() == null) {
                return true;
            }
            Files.deleteIfExists(other);
            return false;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private void unlock() throws IOException {
        try (locked) {
            Files.deleteIfExists(file);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            unlock();
        } finally {
            CLAIMED.remove(place.target());
        }
    }
}
