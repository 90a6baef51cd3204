package dev.espalier.datasets.export;

import com.jerolba.carpet.CarpetReader;
import com.jerolba.carpet.CarpetWriter;
import com.jerolba.carpet.FieldMatchingStrategy;
import com.jerolba.carpet.model.FieldType;
import com.jerolba.carpet.model.FieldTypes;
import com.jerolba.carpet.model.WriteRecordModelType;
import dev.espalier.datasets.Message;
import dev.espalier.datasets.PreferenceColumn;
import dev.espalier.datasets.PreferenceRow;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.jspecify.annotations.Nullable;

/** Parquet with nested message lists, compressed with zstd, in row groups small enough for a viewer. */
final class ParquetRows implements RowFormat {

    private static final long ROW_GROUP_BYTES = 32L << 20;

    @Override
    public RowFile begin(OutputStream out) throws IOException {
        return new ParquetFile(new CarpetWriter.Builder<>(out, PreferenceRow.class)
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withRowGroupSize(ROW_GROUP_BYTES)
                .withWriteRecordModel(model())
                .build());
    }

    private static WriteRecordModelType<PreferenceRow> model() {
        var model = FieldTypes.writeRecordModel(PreferenceRow.class);
        for (var column : PreferenceColumn.values()) {
            model.withField(column.label(), type(column.kind()), column::of);
        }
        return model;
    }

    private static FieldType type(PreferenceColumn.Kind kind) {
        return switch (kind) {
            case MESSAGES ->
                FieldTypes.LIST.ofType(FieldTypes.writeRecordModel(Message.class)
                        .withField("role", FieldTypes.STRING, Message::role)
                        .withField("content", FieldTypes.STRING, Message::content));
            case TEXT -> FieldTypes.STRING;
            case NUMBER -> FieldTypes.DOUBLE;
            case COUNT -> FieldTypes.LONG;
        };
    }

    private record ParquetFile(CarpetWriter<PreferenceRow> writer) implements RowFile {

        @Override
        public void write(PreferenceRow row) throws IOException {
            writer.write(row);
        }

        @Override
        public void close() throws IOException {
            writer.close();
        }
    }

    @Override
    public int readBack(Path file, List<PreferenceRow> first) throws IOException {
        int rows = 0;
        var reader = new CarpetReader<>(file.toFile(), StoredRow.class)
                .withFieldMatchingStrategy(FieldMatchingStrategy.SNAKE_CASE);
        try (var stored = reader.iterator()) {
            while (stored.hasNext()) {
                var row = stored.next();
                if (rows < first.size() && !row.equals(StoredRow.of(first.get(rows)))) {
                    throw new IOException("row %d reads back as another one".formatted(rows));
                }
                rows++;
            }
        }
        return rows;
    }

    /** What is compared of a row: its texts, its name, and one column of each other kind. */
    record StoredRow(
            List<Message> prompt,
            List<Message> chosen,
            List<Message> rejected,
            String pairId,
            double margin,
            long nChosen,
            @Nullable Double behaviourLogpChosen,
            String evidence) {

        static StoredRow of(PreferenceRow row) {
            return new StoredRow(
                    row.promptMessages(),
                    row.chosenMessages(),
                    row.rejectedMessages(),
                    row.source().pair().toString(),
                    row.margin(),
                    row.chosen().worth().tally().visits(),
                    row.chosen().logProbability(),
                    row.evidence().name());
        }
    }
}
