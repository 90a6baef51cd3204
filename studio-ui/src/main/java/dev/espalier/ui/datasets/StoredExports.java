package dev.espalier.ui.datasets;

import dev.espalier.datasets.Export;
import dev.espalier.datasets.ExportId;
import dev.espalier.datasets.export.Digests;
import dev.espalier.ui.datasets.StoredExport.Condition;
import dev.espalier.ui.parts.Work;
import dev.espalier.webagent.Digest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks at exports where they were written: the manifest must be the one that was written, and each file what it says. A file
 * is read once, and again when its length or the time of its last change is another. May be shared between threads.
 */
@Component
@ConditionalOnWebApplication
class StoredExports {

    private static final String MANIFEST = "manifest.json";

    private final Map<Path, Read> read = new ConcurrentHashMap<>();
    private final Map<ExportId, Work<StoredExport>> reading = new HashMap<>();

    /** What tells whether a file changed without reading it. */
    private record Stamp(long bytes, FileTime changed) {
        static Stamp of(Path file) throws IOException {
            return new Stamp(Files.size(file), Files.getLastModifiedTime(file));
        }
    }

    /** What a file held when it had that stamp. */
    private record Read(Stamp stamp, Digest digest) {}

    /** Finds out what a file holds; empty when that is left for later. */
    @FunctionalInterface
    private interface Reader {
        Optional<Digest> digest(Path file) throws IOException;
    }

    /** Looks at an export without reading what may be long; {@link Condition#UNREAD} when that would have to be. */
    StoredExport look(Export export) {
        return look(export, this::known);
    }

    /** Looks at an export and reads what has to be read, however long it takes. */
    StoredExport read(Export export) {
        return look(export, file -> Optional.of(digest(file)));
    }

    /** Begins to read an export; where that is under way already, it is what is returned. */
    synchronized Work<StoredExport> reading(Export export) {
        reading.values().removeIf(work -> !work.goesOn());
        return reading.computeIfAbsent(export.id(), _ -> Work.begin("export-look", "Reading", _ -> read(export)));
    }

    private static StoredExport look(Export export, Reader reader) {
        var folder = Path.of(export.folder());
        try {
            byte[] bytes = Files.readAllBytes(folder.resolve(MANIFEST));
            var text = new String(bytes, StandardCharsets.UTF_8);
            if (!Digest.of(bytes).equals(export.manifest())) {
                return new StoredExport(export, Condition.CHANGED, text, List.of());
            }
            var files = new ArrayList<>(List.of(MANIFEST));
            var condition = Condition.WHOLE;
            for (JsonNode file : JsonMapper.shared().readTree(text).path("files")) {
                files.add(file.path("path").asString());
                condition = worse(condition, condition(folder, file, reader));
            }
            return new StoredExport(export, condition, text, condition == Condition.CHANGED ? List.of() : files);
        } catch (IOException e) {
            return new StoredExport(export, Condition.GONE, "", List.of());
        }
    }

    private static Condition condition(Path folder, JsonNode said, Reader reader) throws IOException {
        var path = folder.resolve(said.path("path").asString());
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                || Files.size(path) != said.path("bytes").asLong()) {
            return Condition.CHANGED;
        }
        var written = said.path("sha256").asString();
        return reader.digest(path)
                .map(digest -> digest.hex().equals(written) ? Condition.WHOLE : Condition.CHANGED)
                .orElse(Condition.UNREAD);
    }

    private static Condition worse(Condition one, Condition other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private Optional<Digest> known(Path file) throws IOException {
        var stamp = Stamp.of(file);
        return Optional.ofNullable(read.get(file))
                .filter(before -> before.stamp().equals(stamp))
                .map(Read::digest);
    }

    /** The stamp is taken before the file is read: a change meanwhile has it read again. */
    private Digest digest(Path file) throws IOException {
        var known = known(file);
        if (known.isPresent()) {
            return known.get();
        }
        var stamp = Stamp.of(file);
        var digest = Digests.of(file);
        read.put(file, new Read(stamp, digest));
        return digest;
    }
}
