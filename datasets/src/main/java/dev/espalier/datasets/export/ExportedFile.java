package dev.espalier.datasets.export;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.espalier.webagent.Digest;

/**
 * A file of an export, as it was read back.
 *
 * @param path below the export folder, with slashes
 * @param sha256 64 hexadecimal digits
 * @param rows of the dataset in it, 0 for a card
 */
@JsonPropertyOrder({"path", "sha256", "rows", "bytes"})
public record ExportedFile(String path, String sha256, int rows, long bytes) {

    ExportedFile(String path, Digest digest, int rows, long bytes) {
        this(path, digest.hex(), rows, bytes);
    }
}
