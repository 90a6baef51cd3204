package dev.espalier.storage;

import dev.espalier.webagent.Artifacts;
import dev.espalier.webagent.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;

/**
 * {@link Artifacts} as files named by their digest, in folders of its first two digits. A file appears whole or not at
 * all. May be shared between threads and programs.
 */
public final class DirectoryArtifacts implements Artifacts {

    private final Path directory;

    public DirectoryArtifacts(Path directory) {
        this.directory = directory;
    }

    @Override
    public Digest keep(byte[] bytes) {
        var digest = Digest.of(bytes);
        var file = file(digest);
        try {
            if (!Files.exists(file)) {
                write(bytes, file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("artifact %s could not be kept in %s".formatted(digest, directory), e);
        }
        return digest;
    }

    @Override
    public Optional<byte[]> find(Digest digest) {
        try {
            return Optional.of(Files.readAllBytes(file(digest)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("artifact %s could not be read from %s".formatted(digest, directory), e);
        }
    }

    private Path file(Digest digest) {
        return directory.resolve(digest.hex().substring(0, 2)).resolve(digest.hex());
    }

    private static void write(byte[] bytes, Path file) throws IOException {
        var folder = file.resolveSibling("");
        Files.createDirectories(folder);
        var fresh = folder.resolve("." + UUID.randomUUID());
        try {
            writeDurably(bytes, fresh);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
        try (var entries = FileChannel.open(folder, StandardOpenOption.READ)) {
            entries.force(true);
        }
    }

    private static void writeDurably(byte[] bytes, Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }
}
