package dev.espalier.access;

import dev.espalier.home.Home;
import dev.espalier.people.Secret;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.random.RandomGenerator;

/** With what a studio signs that it knows a browser again: drawn once a home, in a file that its owner alone can read. */
final class SigningKey {

    private SigningKey() {}

    /** @param chance a cryptographic source */
    static Secret of(Home home, RandomGenerator chance) throws IOException {
        var file = home.folder().resolve("signing.key");
        if (!Files.exists(file)) {
            try (var channel = Files.newByteChannel(
                    file,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
                channel.write(ByteBuffer.wrap(Secret.drawn(chance).text().getBytes(StandardCharsets.US_ASCII)));
            }
        }
        return new Secret(Files.readString(file).strip());
    }
}
