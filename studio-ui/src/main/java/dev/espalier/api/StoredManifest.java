package dev.espalier.api;

import dev.espalier.datasets.Export;
import dev.espalier.webagent.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** The manifest of an export as it lies on the disk now. */
final class StoredManifest {

    private StoredManifest() {}

    /** Returns its bytes; empty when it is gone, or no longer the one that was written. */
    static Optional<byte[]> of(Export export) throws IOException {
        try {
            byte[] bytes = Files.readAllBytes(Path.of(export.folder(), "manifest.json"));
            return Digest.of(bytes).equals(export.manifest()) ? Optional.of(bytes) : Optional.empty();
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }
}
