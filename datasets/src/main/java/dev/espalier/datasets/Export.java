package dev.espalier.datasets;

import dev.espalier.webagent.Digest;
import java.time.Instant;

/**
 * A version as it was written to disk.
 *
 * @param folder absolute path
 * @param manifest SHA-256 of the folder's manifest.json, which names every other file with its digest
 */
public record Export(ExportId id, DatasetVersionId version, String folder, Digest manifest, Instant exportedAt) {}
