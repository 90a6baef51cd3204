package dev.espalier.studio;

import dev.espalier.home.Home;
import dev.espalier.people.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a studio leaves in its home for other processes of the same user: {@code studio.json}, readable by its owner only.
 *
 * @param pid of the process
 * @param url of the studio, without a path
 * @param token that lets its holder do anything, as long as the studio lives
 * @param databasePort of the home's own database; 0 when it is elsewhere
 */
record StudioFile(long pid, URI url, String token, int databasePort) {

    /** Writes the file, whole or not at all. */
    void write(Home home) throws IOException {
        var file = home.studio();
        var fresh = file.resolveSibling("studio.%s.json".formatted(UUID.randomUUID()));
        try (var channel = Files.newByteChannel(
                fresh,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            channel.write(ByteBuffer.wrap(JsonMapper.shared().writeValueAsBytes(this)));
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Returns what a studio left there, living or not; empty when there is nothing that can be read. */
    static Optional<StudioFile> read(Home home) throws IOException {
        try {
            return Optional.of(JsonMapper.shared().readValue(bytes(home.studio()), StudioFile.class));
        } catch (NoSuchFileException | JacksonException _) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        return Files.readAllBytes(file);
    }

    Secret secret() {
        return new Secret(token);
    }

    /** Keeps the token out of logs. */
    @Override
    public String toString() {
        return "StudioFile[pid=%d, url=%s]".formatted(pid, url);
    }
}
