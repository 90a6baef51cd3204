package dev.espalier.datasets.export;

import dev.espalier.datasets.DatasetVersion;
import dev.espalier.datasets.Export;
import java.util.List;

/** An export that is done: the record of it, what was exported, and the files beside the manifest. */
public record Exported(Export export, DatasetVersion version, List<ExportedFile> files) {

    public Exported {
        files = List.copyOf(files);
    }
}
