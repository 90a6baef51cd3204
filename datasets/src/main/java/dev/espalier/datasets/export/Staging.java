package dev.espalier.datasets.export;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * A folder beside the one that was asked for, in which an export is written before it gets its name. Unless it is kept it
 * disappears when it is closed, published or not; one that a killed program left behind disappears with the next export
 * to the same place.
 */
final class Staging implements Closeable {

    private final Path target;
    private final Path folder;
    private boolean published;
    private boolean kept;

    private Staging(Path target, Path folder) {
        this.target = target;
        this.folder = folder;
    }

    /** @param place that nobody else writes to meanwhile */
    static Staging beside(Place place) throws IOException {
        for (Path leftover : place.siblings("partial")) {
            delete(leftover);
        }
        return new Staging(place.target(), Files.createTempDirectory(place.parent(), place.prefix("partial")));
    }

    Path folder() {
        return folder;
    }

    /** Gives the folder its name, in one step. */
    void publish() throws IOException {
        Files.move(folder, target, StandardCopyOption.ATOMIC_MOVE);
        published = true;
    }

    /** Says that what was published is to stay. */
    void keep() {
        kept = true;
    }

    @Override
    public void close() throws IOException {
        if (published && !kept) {
            Files.move(target, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        if (Files.exists(folder)) {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
