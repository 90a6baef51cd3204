package dev.espalier.datasets;

import dev.espalier.webagent.Digest;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The hash of a version's content: SHA-256 over one line a row, each {@code ordinal TAB pair_id TAB revision TAB
 * row_sha256 TAB split LF}. It never depends on how a file format lays out the rows.
 */
final class VersionHash {

    private VersionHash() {}

    static Digest of(List<DatasetRow> rows) {
        var lines = new StringBuilder();
        for (DatasetRow row : rows) {
            lines.append(row.ordinal()).append('\t');
            lines.append(row.pair().pair()).append('\t');
            lines.append(row.pair().revision()).append('\t');
            lines.append(row.content()).append('\t');
            lines.append(row.split().label()).append('\n');
        }
        return Digest.of(lines.toString().getBytes(StandardCharsets.UTF_8));
    }
}
