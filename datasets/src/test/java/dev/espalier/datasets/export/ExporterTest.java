package dev.espalier.datasets.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.datasets.Export;
import dev.espalier.datasets.Recipe;
import dev.espalier.datasets.RequestRefusedException;
import dev.espalier.datasets.Shelf;
import dev.espalier.mcts.Evidence;
import dev.espalier.webagent.Samples;
import dev.espalier.webagent.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExporterTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Shelf shelf = new Shelf();

    @TempDir
    private Path home;

    private Packing packing;

    @BeforeEach
    void unpack() {
        packing = new Packing(shelf, home);
    }

    private JsonNode manifest(String folder) throws IOException {
        return JSON.readTree(Files.readAllBytes(home.resolve(folder).resolve("manifest.json")));
    }

    private static List<Path> filesBelow(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .sorted()
                    .toList();
        }
    }

    @Test
    void writesACompleteFolderForEachFormat() throws IOException {
        var version = packing.freeze(20, 0.5);

        var exported = packing.export("out");

        assertThat(filesBelow(home.resolve("out")))
                .extracting(Path::toString)
                .containsExactly(
                        "manifest.json",
                        "trl-dpo/jsonl/README.md",
                        "trl-dpo/jsonl/dpo/test-00000-of-00001.jsonl",
                        "trl-dpo/jsonl/dpo/train-00000-of-00001.jsonl",
                        "trl-dpo/parquet/README.md",
                        "trl-dpo/parquet/dpo/test-00000-of-00001.parquet",
                        "trl-dpo/parquet/dpo/train-00000-of-00001.parquet");
        assertThat(exported.version()).isEqualTo(version);
        assertThat(shelf.datasets.exports(version.id()))
                .containsExactly(exported.export())
                .extracting(Export::folder)
                .containsExactly(home.resolve("out").toString());
        assertThat(exported.export().manifest()).isEqualTo(Digests.of(home.resolve("out/manifest.json")));
    }

    @Test
    void aLineHoldsTheWholeRow() throws IOException {
        var task = shelf.task(Split.TRAIN, "book");
        var pair = shelf.pair(task, "Tisch für 2 \u2028 [1] [2]\n", Evidence.OUTCOME);
        shelf.freeze.freeze("shop", Recipe.DEFAULT, new Random(1));

        packing.export("out");

        assertThat(home.resolve("out/trl-dpo/jsonl/dpo/train-00000-of-00001.jsonl"))
                .hasContent(("{\"prompt\":[{\"role\":\"user\",\"content\":\"Tisch für 2 \u2028 [1] [2]\\n\"}],"
                                + "\"chosen\":[{\"role\":\"assistant\",\"content\":\"click(1)\"}],"
                                + "\"rejected\":[{\"role\":\"assistant\",\"content\":\"click(2)\"}],"
                                + "\"pair_id\":\"%s\",\"task_id\":\"%s\",\"site\":\"toy\",\"q_chosen\":0.75,"
                                + "\"q_rejected\":0.25,\"q_outcome_chosen\":0.5,\"q_outcome_rejected\":0.0,"
                                + "\"q_critic_chosen\":1.0,\"q_critic_rejected\":0.5,\"n_chosen\":2,\"n_rejected\":1,"
                                + "\"margin\":0.5,\"evidence\":\"OUTCOME\",\"behaviour_logp_chosen\":-0.5,"
                                + "\"behaviour_logp_rejected\":-1.5,\"policy_version\":\"%s\"}\n")
                        .formatted(pair.id(), task.id(), Samples.policy("a").hash()));
    }

    @Test
    void parquetReadsBackRowByRow() throws IOException {
        var version = packing.freeze(3, 0);
        packing.export("out");
        var rows = shelf.datasets.rows(version.id()).stream()
                .map(row -> shelf.rows.row(shelf.pairs.at(List.of(row.pair())).getFirst(), row.chosen()))
                .toList();
        var parquet = home.resolve("out/trl-dpo/parquet/dpo/train-00000-of-00001.parquet");

        assertThat(new ParquetRows().readBack(parquet, rows)).isEqualTo(3);
        assertThatThrownBy(() -> new ParquetRows().readBack(parquet, rows.reversed()))
                .isInstanceOf(IOException.class)
                .hasMessage("row 0 reads back as another one");
    }

    @Test
    void aChangedLineDoesNotPassForTheRow() throws IOException {
        var version = packing.freeze(1, 0);
        packing.export("out");
        var row = shelf.datasets.rows(version.id()).getFirst();
        var written = shelf.rows.row(shelf.pairs.at(List.of(row.pair())).getFirst(), row.chosen());
        var file = home.resolve("out/trl-dpo/jsonl/dpo/train-00000-of-00001.jsonl");
        Files.writeString(file, Files.readString(file).replace("12,50", "12,51"));

        assertThatThrownBy(() -> new JsonlRows().readBack(file, List.of(written)))
                .isInstanceOf(IOException.class)
                .hasMessage("row 0 reads back as another one");
        Files.writeString(file, "{\"prompt\":");
        assertThatThrownBy(() -> new JsonlRows().readBack(file, List.of(written)))
                .isInstanceOf(IOException.class)
                .hasMessage("row 0 does not read back as JSON");
    }

    @Test
    void theManifestNamesEveryFileWithWhatIsInIt() throws IOException {
        var version = packing.freeze(20, 0.5);
        var exported = packing.export("out");

        var manifest = manifest("out");

        assertThat(manifest.at("/schema_version").asInt()).isEqualTo(1);
        assertThat(manifest.at("/program/version").asString()).isEqualTo("0.1.0");
        assertThat(manifest.at("/dataset/name").asString()).isEqualTo("shop");
        assertThat(manifest.at("/dataset/version").asInt()).isEqualTo(1);
        assertThat(manifest.at("/dataset/version_hash").asString())
                .isEqualTo(version.hash().hex());
        assertThat(manifest.at("/recipe/test_share").asDouble()).isEqualTo(0.5);
        assertThat(manifest.at("/recipe/tasks")).isEmpty();
        assertThat(manifest.at("/recipe/all_train_tasks").asBoolean()).isTrue();
        assertThat(manifest.at("/recipe/salt").asString())
                .isEqualTo(version.dataset().salt());
        assertThat(manifest.at("/kept_out/DUPLICATE").asInt()).isZero();
        assertThat(manifest.at("/settings/extraction/0/rule/theta").asDouble()).isEqualTo(0.2);
        assertThat(manifest.at("/settings/extraction/0/rows").asInt()).isEqualTo(20);
        assertThat(manifest.at("/provenance/policies/0/rows").asInt()).isEqualTo(20);
        assertThat(manifest.at("/provenance/tasks/7").asInt()).isEqualTo(1);
        assertThat(manifest.at("/files")).hasSize(6);
        for (ExportedFile file : exported.files()) {
            var path = home.resolve("out").resolve(file.path());
            assertThat(file.bytes()).isEqualTo(Files.size(path));
            assertThat(file.sha256()).isEqualTo(Digests.of(path).hex());
            assertThat(manifest.toString()).contains(file.sha256());
        }
        assertThat(exported.files().stream()
                        .filter(file -> file.path().contains("jsonl"))
                        .mapToInt(ExportedFile::rows)
                        .sum())
                .isEqualTo(20);
    }

    @Test
    void theSameVersionGivesTheSameJsonlBytes() throws IOException {
        packing.freeze(30, 0.3);

        packing.export("one");
        packing.export("two");

        var below = Path.of("trl-dpo", "jsonl");
        for (Path file : filesBelow(home.resolve("one").resolve(below))) {
            assertThat(home.resolve("one").resolve(below).resolve(file))
                    .hasSameBinaryContentAs(home.resolve("two").resolve(below).resolve(file));
        }
    }

    @Test
    void anEmptySplitHasNoFileAndNoEntry() throws IOException {
        packing.freeze(2, 0);

        var exported = packing.export("out");

        assertThat(exported.files()).extracting(ExportedFile::path).noneMatch(path -> path.contains("test-"));
        assertThat(home.resolve("out/trl-dpo/parquet/README.md"))
                .content()
                .contains("  - split: train\n    path: dpo/train-*.parquet\n---")
                .contains("None fell to test")
                .doesNotContain("split: test", "{{");
    }

    @Test
    void writesTheFormatAskedForOnly() throws IOException {
        packing.freeze(2, 0);
        var request = new ExportRequest(
                Packing.SHOP, Set.of(ExportTarget.TRL_DPO), Set.of(ExportFormat.JSONL), home.resolve("out"));

        packing.exporter(Disk.durable()).export(request);

        assertThat(filesBelow(home.resolve("out")))
                .noneMatch(path -> path.toString().contains("parquet"));
    }

    @Test
    void namesOfTargetsAndFormatsAreChecked() {
        assertThat(ExportTarget.named("trl-dpo")).isEqualTo(ExportTarget.TRL_DPO);
        assertThat(ExportFormat.named("parquet")).isEqualTo(ExportFormat.PARQUET);
        assertThatThrownBy(() -> ExportTarget.named("axolotl"))
                .isInstanceOf(RequestRefusedException.class)
                .hasMessage("there is no export target \"axolotl\"; there is trl-dpo");
        assertThatThrownBy(() -> ExportFormat.named("csv"))
                .isInstanceOf(RequestRefusedException.class)
                .hasMessage("there is no export format \"csv\"; there are jsonl, parquet");
    }
}
