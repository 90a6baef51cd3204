package dev.espalier.storage.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The server's password: drawn once, kept in a file that only its owner may read. */
record PgPassword(Path file, String value) {

    private static final int BYTES = 24;

    /** Returns the kept password, or draws one where there is none yet. */
    static PgPassword keptIn(Path file) throws IOException {
        if (!Files.exists(file)) {
            draw(file);
        }
        return new PgPassword(file, Files.readString(file).strip());
    }

    private static void draw(Path file) throws IOException {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, HexFormat.of().formatHex(bytes));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public String toString() {
        return "***";
    }
}
