package dev.espalier.datasets.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.espalier.datasets.DatasetVersion;
import dev.espalier.datasets.Recipe;
import dev.espalier.datasets.Recipe.SplitRule;
import dev.espalier.datasets.Recipe.SplitUnit;
import dev.espalier.datasets.Shelf;
import dev.espalier.datasets.VersionName;
import dev.espalier.mcts.Evidence;
import dev.espalier.webagent.Samples;
import dev.espalier.webagent.Split;
import dev.espalier.webagent.WebTask;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Loads exports with the field's own loader. Needs a Python that has {@code datasets}: the one that the system property
 * {@code espalier.test.python} or the variable {@code ESPALIER_TEST_PYTHON} names, else {@code python3}.
 */
class LoadDatasetIT {

    private static final String MISSING =
            "no Python with the package datasets; pip install datasets, and name that Python in ESPALIER_TEST_PYTHON";
    private static String python = "";

    private final Shelf shelf = new Shelf();

    @TempDir
    private Path home;

    @BeforeAll
    static void findPython() {
        var named = Optional.ofNullable(System.getProperty("espalier.test.python"))
                .or(() -> Optional.ofNullable(System.getenv("ESPALIER_TEST_PYTHON")));
        python = Stream.concat(named.stream(), Stream.of("python3"))
                .filter(LoadDatasetIT::hasLoader)
                .findFirst()
                .orElse("");
        if (python.isEmpty()) {
            System.err.println("skipped LoadDatasetIT: " + MISSING);
        }
    }

    @BeforeEach
    void needPython() {
        assumeTrue(!python.isEmpty(), MISSING);
    }

    private static boolean hasLoader(String interpreter) {
        try {
            return run(Path.of("."), interpreter, "-c", "import datasets").code() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private record Finished(int code, String output) {}

    private static Finished run(Path cache, String... command) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("HF_HOME", cache.resolve("hf").toString());
        builder.environment().put("HF_HUB_OFFLINE", "1");
        var process = builder.start();
        try {
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Finished(process.waitFor(), output);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + command[0] + " ran", e);
        }
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void theLoaderReadsEveryRow(ExportFormat format) throws IOException {
        stock(shelf.tasks(Split.TRAIN, 20));
        var version = freeze(0.5);
        export();

        var loaded = load(format);

        var expected = shelf.datasets.rows(version.id()).stream()
                .map(row -> shelf.rows.row(shelf.pairs.at(List.of(row.pair())).getFirst(), row.chosen()))
                .map(row -> "%s %s".formatted(row.source().pair(), row.contentDigest()))
                .toList();
        assertThat(loaded.rows()).isEqualTo(expected);
        assertThat(loaded.train()).isEqualTo(version.rows().train());
        assertThat(loaded.test()).isEqualTo(version.rows().test()).isPositive();
        assertThat(loaded.configs()).containsExactly("dpo");
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void theLoaderReadsADatasetWithoutTestRows(ExportFormat format) throws IOException {
        shelf.tasks(Split.TRAIN, 3).forEach(task -> shelf.pair(task, "[1] [2]", Evidence.OUTCOME));
        freeze(0);
        export();

        var loaded = load(format);

        assertThat(loaded.train()).isPositive();
        assertThat(loaded.test()).isZero();
    }

    /** The loader caches by the names of folder and configuration and by the card, whatever stands in the files. */
    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void theLoaderReadsTheLaterOfTwoVersionsAfterTheEarlier(ExportFormat format) throws IOException {
        var tasks = shelf.tasks(Split.TRAIN, 5);
        stock(tasks.subList(0, 3));
        freeze(0);
        export("first");
        stock(tasks.subList(3, 5));
        freeze(0);
        export("second");

        assertThat(load("first", format).train()).isEqualTo(3);
        assertThat(load("second", format).train()).isEqualTo(5);
    }

    /** Stores a pair of each task, no two of which say the same. */
    private void stock(List<WebTask> tasks) {
        tasks.forEach(task -> shelf.pair(task, "Tisch für %d\n[1] [2]".formatted(task.number()), Evidence.BOTH));
    }

    private DatasetVersion freeze(double testShare) {
        var recipe = new Recipe(Set.of(), EnumSet.allOf(Evidence.class), new SplitRule(SplitUnit.BY_TASK, testShare));
        return shelf.freeze.freeze("shop", recipe, new Random(3));
    }

    private void export() {
        export("out");
    }

    private void export(String folder) {
        new Exporter(shelf.pairs, shelf.datasets, shelf.rows, "0.1.0", InstantSource.fixed(Samples.NOON))
                .export(ExportRequest.everything(VersionName.parse("shop"), home.resolve(folder)));
    }

    /** @param rows pair id and digest of each row's canonical JSON, in order, train first */
    private record Loaded(List<String> configs, int train, int test, List<String> rows) {}

    private Loaded load(ExportFormat format) throws IOException {
        return load("out", format);
    }

    private Loaded load(String export, ExportFormat format) throws IOException {
        var folder = home.resolve(export).resolve("trl-dpo").resolve(format.label());
        var script = Path.of("src/test/python/load.py").toAbsolutePath();
        var finished = run(home, python, script.toString(), folder.toString());
        assertThat(finished.code()).as(finished.output()).isZero();
        var lines = finished.output().strip().lines().toList();
        return JsonMapper.shared().readValue(lines.getLast(), Loaded.class);
    }
}
