package dev.espalier.datasets.export;

import dev.espalier.datasets.RequestRefusedException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How rows are laid out in files. */
public enum ExportFormat {
    /** One JSON object a line; the same version always gives the same bytes. */
    JSONL,
    /** Columns, compressed with zstd; the bytes may differ from one export to the next, the rows do not. */
    PARQUET;

    /** Returns the name for people, which is also the folder's and the file extension. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws RequestRefusedException when there is no such format */
    public static ExportFormat named(String label) {
        return Arrays.stream(values())
                .filter(format -> format.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new RequestRefusedException("there is no export format \"%s\"; there are %s"
                        .formatted(
                                label,
                                Arrays.stream(values()).map(ExportFormat::label).collect(Collectors.joining(", ")))));
    }
}
