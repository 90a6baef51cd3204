package dev.espalier.ui.datasets;

import dev.espalier.datasets.Export;
import dev.espalier.webagent.Digest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An export as it lies on the disk now.
 *
 * @param manifest text of its manifest.json; empty when that is gone
 * @param files below the folder, the manifest first; none unless it is whole
 */
record StoredExport(Export export, Condition condition, String manifest, List<String> files) {

    /** How what lies there compares with what was written. */
    enum Condition {
        WHOLE,
        CHANGED,
        GONE
    }

    private static final String MANIFEST = "manifest.json";

    StoredExport {
        files = List.copyOf(files);
    }

    /** Looks at the folder: the manifest must be the one that was written, and each file as long as it says. */
    static StoredExport of(Export export) {
        var folder = Path.of(export.folder());
        try {
            byte[] bytes = Files.readAllBytes(folder.resolve(MANIFEST));
            var text = new String(bytes, StandardCharsets.UTF_8);
            if (!Digest.of(bytes).equals(export.manifest())) {
                return new StoredExport(export, Condition.CHANGED, text, List.of());
            }
            var files = new ArrayList<>(List.of(MANIFEST));
            for (JsonNode file : JsonMapper.shared().readTree(text).path("files")) {
                var path = folder.resolve(file.path("path").asString());
                if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                        || Files.size(path) != file.path("bytes").asLong()) {
                    return new StoredExport(export, Condition.CHANGED, text, List.of());
                }
                files.add(file.path("path").asString());
            }
            return new StoredExport(export, Condition.WHOLE, text, files);
        } catch (IOException e) {
            return new StoredExport(export, Condition.GONE, "", List.of());
        }
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
