package dev.espalier.storage;

import dev.espalier.datasets.Dataset;
import dev.espalier.datasets.DatasetId;
import dev.espalier.datasets.DatasetRow;
import dev.espalier.datasets.DatasetRow.DirectedBy;
import dev.espalier.datasets.DatasetSplit;
import dev.espalier.datasets.DatasetVersion;
import dev.espalier.datasets.DatasetVersion.RowCounts;
import dev.espalier.datasets.DatasetVersionId;
import dev.espalier.datasets.Datasets;
import dev.espalier.datasets.Export;
import dev.espalier.datasets.ExportId;
import dev.espalier.datasets.GateCount;
import dev.espalier.datasets.Overtaking;
import dev.espalier.datasets.PairId;
import dev.espalier.datasets.PairRef;
import dev.espalier.datasets.PairSide;
import dev.espalier.datasets.Recipe;
import dev.espalier.datasets.VersionName;
import dev.espalier.webagent.Digest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/** {@link Datasets} in tables dataset, dataset_version, dataset_row and export. May be shared between threads. */
public final class JdbcDatasets implements Datasets {

    private static final String SELECT_VERSIONS = """
            select v.*, d.number as dataset_number, d.name, d.salt, d.created_at
            from dataset_version v join dataset d using (dataset_id)
            """;

    private final Database database;
    private final DatasetWriter writer;

    public JdbcDatasets(Database database) {
        this.database = database;
        this.writer = new DatasetWriter(database);
    }

    @Override
    public Optional<Dataset> named(String name) {
        return database.sql("select *, number as dataset_number from dataset where name = :name")
                .param("name", name)
                .query((row, _) -> readDataset(row))
                .optional();
    }

    @Override
    public DatasetVersion add(DatasetVersion version, List<DatasetRow> rows, IntConsumer written) {
        return database.inTransaction(() -> {
            var dataset = held(version.dataset());
            Overtaking.refuse(version.dataset(), dataset);
            Overtaking.refuse(dataset, rows, splits(dataset.id()));
            var stored = writer.add(version, dataset);
            for (int row = 0; row < rows.size(); row++) {
                writer.add(stored.id(), rows.get(row));
                written.accept(row + 1);
            }
            return stored;
        });
    }

    /** Returns the dataset of that name, a new one when there is none; nobody else adds to it until the transaction ends. */
    private Dataset held(Dataset given) {
        return held(given.name())
                .or(() -> {
                    database.lock("dataset");
                    return held(given.name());
                })
                .orElseGet(() -> writer.add(given));
    }

    private Optional<Dataset> held(String name) {
        return database.sql("select *, number as dataset_number from dataset where name = :name for no key update")
                .param("name", name)
                .query((row, _) -> readDataset(row))
                .optional();
    }

    @Override
    public Optional<DatasetVersion> find(VersionName name) {
        return database.sql(SELECT_VERSIONS + """
                                where d.name = :name and (cast(:number as integer) is null or v.number = :number)
                                order by v.number desc
                                limit 1""")
                .param("name", name.dataset())
                .param("number", name.number())
                .query(JdbcDatasets::readVersion)
                .optional();
    }

    @Override
    public List<DatasetVersion> all() {
        return database.sql(SELECT_VERSIONS + "order by d.number, v.number")
                .query(JdbcDatasets::readVersion)
                .list();
    }

    @Override
    public List<DatasetRow> rows(DatasetVersionId version) {
        return database.sql("select * from dataset_row where dataset_version_id = :version order by ordinal")
                .param("version", version.value())
                .query(JdbcDatasets::readRow)
                .list();
    }

    @Override
    public List<DatasetRow> rows(DatasetVersionId version, int from, int limit) {
        return database.sql("""
                        select * from dataset_row
                        where dataset_version_id = :version and ordinal >= :from
                        order by ordinal
                        limit :limit""")
                .param("version", version.value())
                .param("from", from)
                .param("limit", limit)
                .query(JdbcDatasets::readRow)
                .list();
    }

    @Override
    public List<DatasetVersion> holding(PairId pair) {
        return database.sql(SELECT_VERSIONS + """
                                where exists (
                                    select from dataset_row r
                                    where r.dataset_version_id = v.dataset_version_id and r.preference_pair_id = :pair)
                                order by d.number, v.number""")
                .param("pair", pair.value())
                .query(JdbcDatasets::readVersion)
                .list();
    }

    @Override
    public Map<Digest, DatasetSplit> splits(DatasetId dataset) {
        record Fallen(Digest group, DatasetSplit split) {}
        return database
                .sql("""
                        select distinct on (r.group_sha256) r.group_sha256, r.split
                        from dataset_row r join dataset_version v using (dataset_version_id)
                        where v.dataset_id = :dataset
                        order by r.group_sha256, v.number desc""")
                .param("dataset", dataset.value())
                .query((row, _) -> new Fallen(
                        new Digest(row.getString("group_sha256")), DatasetSplit.valueOf(row.getString("split"))))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Fallen::group, Fallen::split));
    }

    @Override
    public void exported(Export export) {
        writer.add(export);
    }

    @Override
    public List<Export> exports(DatasetVersionId version) {
        return database.sql("select * from export where dataset_version_id = :version order by exported_at, export_id")
                .param("version", version.value())
                .query(JdbcDatasets::readExport)
                .list();
    }

    private static Dataset readDataset(ResultSet row) throws SQLException {
        return new Dataset(
                new DatasetId(Columns.uuid(row, "dataset_id")),
                row.getInt("dataset_number"),
                row.getString("name"),
                row.getString("salt"),
                Columns.instant(row, "created_at"));
    }

    private static DatasetVersion readVersion(ResultSet row, int index) throws SQLException {
        return new DatasetVersion(
                new DatasetVersionId(Columns.uuid(row, "dataset_version_id")),
                readDataset(row),
                row.getInt("number"),
                Json.read(row.getString("recipe"), Recipe.class),
                new Digest(row.getString("content_sha256")),
                new RowCounts(row.getInt("train_rows"), row.getInt("test_rows"), row.getInt("judged_rows")),
                List.of(Json.read(row.getString("gates"), GateCount[].class)),
                Columns.instant(row, "frozen_at"));
    }

    private static DatasetRow readRow(ResultSet row, int index) throws SQLException {
        var by = row.getString("directed_by");
        return new DatasetRow(
                row.getInt("ordinal"),
                new PairRef(new PairId(Columns.uuid(row, "preference_pair_id")), row.getInt("revision")),
                PairSide.valueOf(row.getString("chosen")),
                by == null ? null : DirectedBy.valueOf(by),
                DatasetSplit.valueOf(row.getString("split")),
                new Digest(row.getString("group_sha256")),
                new Digest(row.getString("text_sha256")),
                new Digest(row.getString("content_sha256")));
    }

    private static Export readExport(ResultSet row, int index) throws SQLException {
        return new Export(
                new ExportId(Columns.uuid(row, "export_id")),
                new DatasetVersionId(Columns.uuid(row, "dataset_version_id")),
                row.getString("folder"),
                new Digest(row.getString("manifest_sha256")),
                Columns.instant(row, "exported_at"));
    }
}
