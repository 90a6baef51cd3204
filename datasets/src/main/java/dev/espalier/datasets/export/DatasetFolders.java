package dev.espalier.datasets.export;

import dev.espalier.datasets.DatasetSplit;
import dev.espalier.datasets.DatasetVersion;
import dev.espalier.datasets.PreferenceRow;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The dataset folders of one export, a folder for each target and format; every row goes into each. */
final class DatasetFolders implements Closeable {

    private final List<DatasetFolder> folders = new ArrayList<>();

    DatasetFolders(Path root, ExportRequest request, Disk disk) throws IOException {
        for (var target : request.targets().stream().sorted().toList()) {
            for (var format : request.formats().stream().sorted().toList()) {
                folders.add(new DatasetFolder(root, target, format, disk));
            }
        }
    }

    void write(DatasetSplit split, PreferenceRow row) throws IOException {
        for (var folder : folders) {
            folder.write(split, row);
        }
    }

    /** Closes the files, writes the cards and reads everything back. */
    List<ExportedFile> finish(DatasetVersion version, Tallies tallies) throws IOException {
        close();
        var files = new ArrayList<ExportedFile>();
        for (var folder : folders) {
            files.addAll(folder.finish(version, tallies));
        }
        return files;
    }

    @Override
    public void close() throws IOException {
        Closing.all(folders);
    }
}
