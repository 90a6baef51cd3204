package dev.espalier.storage;

import dev.espalier.datasets.Dataset;
import dev.espalier.datasets.DatasetRow;
import dev.espalier.datasets.DatasetVersion;
import dev.espalier.datasets.DatasetVersionId;
import dev.espalier.datasets.Export;

/** Adds datasets, versions, rows and exports, within the transaction of the caller. */
final class DatasetWriter {

    private final Database database;

    DatasetWriter(Database database) {
        this.database = database;
    }

    Dataset add(Dataset dataset) {
        var stored = new Dataset(
                dataset.id(),
                database.nextNumber("dataset"),
                dataset.name(),
                dataset.salt(),
                Columns.stored(dataset.createdAt()));
        database.sql("""
                        insert into dataset (dataset_id, number, name, salt, created_at)
                        values (:id, :number, :name, :salt, :at)""")
                .param("id", stored.id().value())
                .param("number", stored.number())
                .param("name", stored.name())
                .param("salt", stored.salt())
                .param("at", Columns.timestamp(stored.createdAt()))
                .update();
        return stored;
    }

    /** Adds the next version of a dataset whose row the caller holds, so that two frozen at once get two numbers. */
    DatasetVersion add(DatasetVersion version, Dataset dataset) {
        var stored = new DatasetVersion(
                version.id(),
                dataset,
                nextVersion(dataset),
                version.recipe(),
                version.hash(),
                version.rows(),
                version.gates(),
                Columns.stored(version.frozenAt()));
        database.sql("""
                        insert into dataset_version (dataset_version_id, dataset_id, number, recipe, train_rows, test_rows,
                            judged_rows, gates, content_sha256, frozen_at)
                        values (:id, :dataset, :number, cast(:recipe as json), :train, :test, :judged,
                            cast(:gates as json), :hash, :at)""")
                .param("id", stored.id().value())
                .param("dataset", dataset.id().value())
                .param("number", stored.number())
                .param("recipe", Json.write(stored.recipe()))
                .param("train", stored.rows().train())
                .param("test", stored.rows().test())
                .param("judged", stored.rows().judged())
                .param("gates", Json.write(stored.gates()))
                .param("hash", stored.hash().hex())
                .param("at", Columns.timestamp(stored.frozenAt()))
                .update();
        return stored;
    }

    void add(DatasetVersionId version, DatasetRow row) {
        var by = row.directedBy();
        database.sql("""
                        insert into dataset_row (dataset_version_id, ordinal, preference_pair_id, revision, chosen,
                            directed_by, split, group_sha256, text_sha256, content_sha256)
                        values (:version, :ordinal, :pair, :revision, :chosen, :by, :split, :group, :text, :content)""")
                .param("version", version.value())
                .param("ordinal", row.ordinal())
                .param("pair", row.pair().pair().value())
                .param("revision", row.pair().revision())
                .param("chosen", row.chosen().name())
                .param("by", by == null ? null : by.name())
                .param("split", row.split().name())
                .param("group", row.group().hex())
                .param("text", row.text().hex())
                .param("content", row.content().hex())
                .update();
    }

    void add(Export export) {
        database.sql("""
                        insert into export (export_id, dataset_version_id, folder, manifest_sha256, exported_at)
                        values (:id, :version, :folder, :manifest, :at)""")
                .param("id", export.id().value())
                .param("version", export.version().value())
                .param("folder", export.folder())
                .param("manifest", export.manifest().hex())
                .param("at", Columns.timestamp(export.exportedAt()))
                .update();
    }

    private int nextVersion(Dataset dataset) {
        return database.sql("select coalesce(max(number), 0) + 1 from dataset_version where dataset_id = :id")
                .param("id", dataset.id().value())
                .query(Integer.class)
                .single();
    }
}
