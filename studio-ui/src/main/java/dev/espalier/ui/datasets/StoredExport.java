package dev.espalier.ui.datasets;

import dev.espalier.datasets.Export;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * An export as it lies on the disk now.
 *
 * @param manifest text of its manifest.json; empty when that is gone
 * @param files below the folder, the manifest first; none where it is changed or gone
 */
record StoredExport(Export export, Condition condition, String manifest, List<String> files) {

    /** How what lies there compares with what was written. */
    enum Condition {
        WHOLE,
        /** Each file is there and as long as it was; not all of them were read. */
        UNREAD,
        CHANGED,
        GONE
    }

    StoredExport {
        files = List.copyOf(files);
    }

    Path path(String file) {
        return Path.of(export.folder()).resolve(file);
    }

    /** Returns the folders that a loader takes, each a target and a format, as in "trl-dpo/jsonl". */
    Stream<String> loadable() {
        return files.stream()
                .filter(file -> file.endsWith("/README.md"))
                .map(file -> file.replaceFirst("/README\\.md$", ""));
    }
}
