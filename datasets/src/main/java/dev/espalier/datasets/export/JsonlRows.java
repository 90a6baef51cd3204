package dev.espalier.datasets.export;

import dev.espalier.datasets.PreferenceRow;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object a line, keys in the order of the columns, UTF-8, each line ended by a line feed. */
final class JsonlRows implements RowFormat {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET, StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();
    private static final ObjectWriter ROWS = JSON.writer();

    @Override
    public RowFile begin(OutputStream out) {
        return new JsonlFile(new BufferedOutputStream(out, 1 << 16));
    }

    private record JsonlFile(OutputStream out) implements RowFile {

        @Override
        public void write(PreferenceRow row) throws IOException {
            try {
                ROWS.writeValue(out, row.columns());
            } catch (JacksonIOException e) {
                throw e.getCause();
            }
            out.write('\n');
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    @Override
    public int readBack(Path file, List<PreferenceRow> first) throws IOException {
        int rows = 0;
        try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode read = parsed(line, rows);
                if (rows < first.size()) {
                    compare(read, first.get(rows), rows);
                }
                rows++;
            }
        }
        return rows;
    }

    private static JsonNode parsed(String line, int row) throws IOException {
        try {
            return JSON.readTree(line);
        } catch (JacksonException e) {
            throw new IOException("row %d does not read back as JSON".formatted(row), e);
        }
    }

    private static void compare(JsonNode read, PreferenceRow written, int row) throws IOException {
        if (!read.equals(JSON.readTree(JSON.writeValueAsString(written.columns())))) {
            throw new IOException("row %d reads back as another one".formatted(row));
        }
    }
}
