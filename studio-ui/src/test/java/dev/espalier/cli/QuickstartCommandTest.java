package dev.espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.datasets.Dataset;
import dev.espalier.datasets.DatasetId;
import dev.espalier.datasets.DatasetVersion;
import dev.espalier.datasets.DatasetVersion.RowCounts;
import dev.espalier.datasets.DatasetVersionId;
import dev.espalier.datasets.Export;
import dev.espalier.datasets.ExportId;
import dev.espalier.datasets.Recipe;
import dev.espalier.datasets.export.Exported;
import dev.espalier.webagent.Digest;
import dev.espalier.webagent.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuickstartCommandTest {

    private static final Digest DIGEST = Digest.of(new byte[0]);

    @Test
    void whatWasFrozenIsToldWithTheFoldersItLiesIn() {
        assertThat(QuickstartCommand.told(exported(new RowCounts(42, 6)), "outcome 40, both 8"))
                .containsExactly(
                        "first:v1: 42 train rows, 6 test rows; rows by evidence: outcome 40, both 8",
                        "  JSONL    /exports/first-v1/trl-dpo/jsonl",
                        "  Parquet  /exports/first-v1/trl-dpo/parquet",
                        "  table    /exports/first-v1/quickstart.json",
                        "next: ./espalier pairs list · ./espalier runs list · ./espalier run --task 1 --search 12");
    }

    @Test
    void rowsThatRestOnWhatPeopleJudgedMeanwhileAreTold() {
        assertThat(QuickstartCommand.told(exported(new RowCounts(42, 6, 3)), "both 48"))
                .startsWith(
                        "first:v1: 42 train rows, 6 test rows; rows by evidence: both 48",
                        "  rest on what people judged meanwhile: 3 of them");
    }

    private static Exported exported(RowCounts rows) {
        var dataset = new Dataset(DatasetId.next(), 1, "first", "0".repeat(32), Samples.NOON);
        var version = new DatasetVersion(
                DatasetVersionId.next(), dataset, 1, Recipe.DEFAULT, DIGEST, rows, List.of(), Samples.NOON);
        var export = new Export(ExportId.next(), version.id(), "/exports/first-v1", DIGEST, Samples.NOON);
        return new Exported(export, version, List.of());
    }
}
