package dev.espalier.datasets.export;

import dev.espalier.datasets.DatasetSplit;
import dev.espalier.datasets.DatasetVersion;
import dev.espalier.datasets.PreferenceRow;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A folder that a loader takes for a whole dataset: a card, and one file for each split that has rows (a loader fails on
 * an empty split, and on two formats in one folder).
 */
final class DatasetFolder implements Closeable {

    private static final int COMPARED_ROWS = 3;

    private final Path root;
    private final Path folder;
    private final ExportFormat format;
    private final Disk disk;
    private final Map<DatasetSplit, Path> paths = new EnumMap<>(DatasetSplit.class);
    private final Map<DatasetSplit, RowFile> files = new EnumMap<>(DatasetSplit.class);
    private final Map<DatasetSplit, List<PreferenceRow>> first = new EnumMap<>(DatasetSplit.class);

    /** @param root of the export, below which the folder is {@code target/format} */
    DatasetFolder(Path root, ExportTarget target, ExportFormat format, Disk disk) throws IOException {
        this.root = root;
        this.folder = root.resolve(target.label()).resolve(format.label());
        this.format = format;
        this.disk = disk;
        Files.createDirectories(folder.resolve("dpo"));
    }

    void write(DatasetSplit split, PreferenceRow row) throws IOException {
        var file = files.get(split);
        if (file == null) {
            file = begin(split);
        }
        file.write(row);
        var compared = first.computeIfAbsent(split, _ -> new ArrayList<>());
        if (compared.size() < COMPARED_ROWS) {
            compared.add(row);
        }
    }

    private RowFile begin(DatasetSplit split) throws IOException {
        var path = folder.resolve("dpo").resolve("%s-00000-of-00001.%s".formatted(split.label(), format.label()));
        var file = RowFormat.of(format).begin(disk.create(path));
        paths.put(split, path);
        files.put(split, file);
        return file;
    }

    /** Closes the files of rows. */
    @Override
    public void close() throws IOException {
        var open = List.copyOf(files.values());
        files.clear();
        Closing.all(open);
    }

    /**
     * Writes the card and reads every file back; the rows must be written and closed.
     *
     * @throws IOException when a file does not hold what was written
     */
    List<ExportedFile> finish(DatasetVersion version, Tallies tallies) throws IOException {
        var card = folder.resolve("README.md");
        try (var out = disk.create(card)) {
            out.write(new Card(version, format, tallies).text().getBytes(StandardCharsets.UTF_8));
        }
        var done = new ArrayList<ExportedFile>();
        done.add(file(card, 0));
        for (var split : DatasetSplit.values()) {
            int expected = version.rows().in(split);
            if (expected > 0) {
                done.add(readBack(split, expected));
            }
        }
        return done;
    }

    private ExportedFile readBack(DatasetSplit split, int expected) throws IOException {
        var path = paths.get(split);
        if (path == null) {
            throw new IOException("no row of the %s split came, but %d were frozen".formatted(split.label(), expected));
        }
        int rows = RowFormat.of(format).readBack(path, first.getOrDefault(split, List.of()));
        if (rows != expected) {
            throw new IOException("%s has %d rows, but %d were frozen".formatted(path.getFileName(), rows, expected));
        }
        return file(path, rows);
    }

    private ExportedFile file(Path path, int rows) throws IOException {
        var digest = Digests.of(path);
        return new ExportedFile(root.relativize(path).toString().replace('\\', '/'), digest, rows, Files.size(path));
    }
}
