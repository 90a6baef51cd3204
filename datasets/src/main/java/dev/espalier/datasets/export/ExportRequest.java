package dev.espalier.datasets.export;

import dev.espalier.datasets.VersionName;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

/**
 * What is to be exported, for whom, and where to.
 *
 * @param folder must not exist yet
 */
public record ExportRequest(VersionName version, Set<ExportTarget> targets, Set<ExportFormat> formats, Path folder) {

    public ExportRequest {
        targets = Set.copyOf(targets);
        formats = Set.copyOf(formats);
        folder = folder.toAbsolutePath().normalize();
        if (targets.isEmpty() || formats.isEmpty()) {
            throw new IllegalArgumentException(
                    "an export needs a target and a format, but had %s and %s".formatted(targets, formats));
        }
    }

    /** Returns a request for every target in every format. */
    public static ExportRequest everything(VersionName version, Path folder) {
        return new ExportRequest(version, EnumSet.allOf(ExportTarget.class), EnumSet.allOf(ExportFormat.class), folder);
    }
}
