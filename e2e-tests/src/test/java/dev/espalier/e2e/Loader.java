package dev.espalier.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The field's own loader of datasets.
 *
 * @param python that has the package
 */
record Loader(String python) {

    static final String MISSING =
            "no Python with the package datasets; pip install datasets, and name that Python in ESPALIER_TEST_PYTHON";

    static Optional<Loader> find() throws IOException, InterruptedException {
        var named = Stream.of(
                System.getProperty("espalier.test.python", ""),
                Optional.ofNullable(System.getenv("ESPALIER_TEST_PYTHON")).orElse(""),
                "python3");
        for (var python : named.filter(name -> !name.isEmpty()).toList()) {
            if (run(new ProcessBuilder(python, "-c", "import datasets")).exitCode() == 0) {
                return Optional.of(new Loader(python));
            }
        }
        return Optional.empty();
    }

    private static Ended run(ProcessBuilder builder) throws IOException, InterruptedException {
        try (var running = Running.start(builder)) {
            return running.end();
        }
    }

    /**
     * Loads a dataset's folder.
     *
     * @return how many rows came out, by {@code train} and {@code test}
     */
    JsonNode load(Path dataset, Path cache) throws IOException, InterruptedException {
        var script = Program.ROOT.resolve("datasets/src/test/python/load.py");
        var builder = new ProcessBuilder(python, script.toString(), dataset.toString());
        builder.environment().put("HF_HOME", cache.resolve("hf").toString());
        builder.environment().put("HF_HUB_OFFLINE", "1");
        var loaded = run(builder);
        assertThat(loaded.exitCode()).as("%s", loaded).isZero();
        return JsonMapper.shared().readTree(loaded.results().getLast());
    }
}
