package dev.espalier.datasets.export;

import dev.espalier.datasets.PreferenceRow;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/** Writes rows into a file and reads them back. */
interface RowFormat {

    /** Starts a file; closing it closes {@code out}. */
    RowFile begin(OutputStream out) throws IOException;

    /**
     * Reads a whole file with the format's own reader.
     *
     * @param first what its first rows must be
     * @return how many rows it has
     * @throws IOException when it cannot be read, or its first rows are others
     */
    int readBack(Path file, List<PreferenceRow> first) throws IOException;

    static RowFormat of(ExportFormat format) {
        return switch (format) {
            case JSONL -> new JsonlRows();
            case PARQUET -> new ParquetRows();
        };
    }
}
