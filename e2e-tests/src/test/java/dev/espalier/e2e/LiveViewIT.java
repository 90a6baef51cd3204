package dev.espalier.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs and two tabs that watch them. */
class LiveViewIT {

    private static final Logger LOG = System.getLogger(LiveViewIT.class.getName());

    /** Rollouts of the run whose viewers' cost is measured. */
    private static final int MEASURED = Integer.getInteger("espalier.live.rollouts", 0);

    private static final Duration BLOCK = Duration.ofSeconds(10);
    private static final int LARGEST = 4_000;

    /** Notes every diff that comes, and keeps the tenth from the tree. */
    private static final String NOTE_DIFFS = """
            () => {
              const tree = document.querySelector('es-tree');
              const take = tree.apply.bind(tree);
              window.diffs = [];
              window.gaps = 0;
              tree.addEventListener('es-tree-gap', () => window.gaps++);
              tree.apply = diff => {
                window.diffs.push({ seq: JSON.parse(diff).seq, length: new TextEncoder().encode(diff).length });
                if (window.diffs.length !== 10) take(diff);
              };
            }""";

    @TempDir
    private static Path folder;

    private static Studio studio;
    private static Chromium chromium;
    private static Person ada;

    @BeforeAll
    static void letSomebodyIn() throws IOException, InterruptedException {
        if (MEASURED == 0) {
            return;
        }
        chromium = Chromium.launch();
        studio = Studio.open(new Program(folder.resolve("home")));
        ada = Person.before(chromium);
        ada.comeIn(studio.link(), "ada");
        var site = studio.program()
                .json("sites", "list", "--json")
                .get(0)
                .path("site")
                .asString();
        studio.program().succeed("tasks", "generate", "--site", site, "--count", "40");
    }

    @BeforeEach
    void onlyWhenAsked() {
        assumeTrue(MEASURED > 0, "no run watched by two viewers: set -Despalier.live.rollouts=60");
    }

    @AfterAll
    static void close() throws IOException {
        if (studio != null) {
            studio.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void whatIsPushedIsWhatIsStoredAlsoAfterAGap() throws IOException, InterruptedException {
        var one = ada.page();
        var other = ada.context().newPage();
        var run = launch(one, 12);
        other.navigate(run);
        for (var viewer : List.of(one, other)) {
            untilDrawn(viewer);
            viewer.evaluate(NOTE_DIFFS);
        }

        one.getByText("Done", new Page.GetByTextOptions().setExact(true)).waitFor();

        for (var viewer : List.of(one, other)) {
            untilAsStored(viewer);
        }
        var diffs = json(one, "JSON.stringify(window.diffs)");
        assertThat(diffs.size()).isGreaterThan(10);
        assertThat(lengths(diffs)).allMatch(length -> length <= LARGEST);
        for (int i = 1; i < diffs.size(); i++) {
            assertThat(diffs.get(i).path("seq").asLong())
                    .isEqualTo(diffs.get(i - 1).path("seq").asLong() + 1);
        }
        assertThat((int) one.evaluate("window.gaps")).isPositive();
        other.close();
    }

    /** The cost is printed, not judged: how busy a machine is besides is not the code's. */
    @Test
    void viewersOfOneRunShareItsCost() throws IOException, InterruptedException {
        var one = ada.page();
        var other = ada.context().newPage();
        var run = launch(one, MEASURED);
        var costs = new ArrayList<Cost>();
        for (int block = 0; isRunning(run); block++) {
            boolean watched = block % 2 == 0;
            for (var viewer : List.of(one, other)) {
                viewer.navigate(watched ? run : "about:blank");
                if (watched) {
                    untilDrawn(viewer);
                }
            }
            costs.add(cost(run, watched ? 2 : 0));
        }
        other.close();

        LOG.log(
                Level.INFO,
                JsonMapper.shared()
                        .writeValueAsString(Map.of(
                                "bench",
                                "live",
                                "nodes",
                                tree(run).path("nodes").size(),
                                "blocks",
                                costs,
                                "cpu_ms_a_visit_watched",
                                millisAVisit(costs, 2),
                                "cpu_ms_a_visit_unwatched",
                                millisAVisit(costs, 0),
                                "ratio",
                                millisAVisit(costs, 2) / millisAVisit(costs, 0))));
        assertThat(costs).extracting(Cost::viewers).contains(0, 2);
    }

    /**
     * What a block of time cost.
     *
     * @param visits that rollouts which ended in it made to nodes
     * @param cpuMillis of the program's process; its browsers and its database are processes of their own
     */
    private record Cost(int viewers, long visits, long cpuMillis) {}

    private static double millisAVisit(List<Cost> costs, int viewers) {
        var those = costs.stream().filter(cost -> cost.viewers() == viewers).toList();
        return (double) those.stream().mapToLong(Cost::cpuMillis).sum()
                / those.stream().mapToLong(Cost::visits).sum();
    }

    private static Cost cost(String run, int viewers) {
        long visits = visits(run);
        var cpu = studio.process().cpu();
        var end = (double) ada.page().evaluate("block => performance.now() + block", BLOCK.toMillis());
        ada.page().waitForFunction("end => performance.now() > end", end);
        var spent = studio.process().cpu().minus(cpu);
        return new Cost(viewers, visits(run) - visits, spent.toMillis());
    }

    private static long visits(String run) {
        return StreamSupport.stream(tree(run).path("nodes").spliterator(), false)
                .mapToLong(node -> node.path("n").asLong())
                .sum();
    }

    private static boolean isRunning(String run) {
        return tree(run).path("running").asBoolean();
    }

    private static JsonNode tree(String run) {
        var address = run.replace("/runs/", "/data/runs/") + "/tree";
        return JsonMapper.shared().readTree(ada.context().request().get(address).text());
    }

    /** Launches a search of the shortest train task, and returns the address of its run once it has begun. */
    private static String launch(Page page, int rollouts) throws IOException, InterruptedException {
        page.navigate(studio.url() + "/runs");
        ada.button("New run").click();
        ada.field(AriaRole.TEXTBOX, "Tasks")
                .fill(Integer.toString(studio.program().shortestTrainTask()));
        ada.field(AriaRole.SPINBUTTON, "Rollouts").fill(Integer.toString(rollouts));
        ada.button("Start").click();
        page.waitForURL(Pattern.compile(".*/runs/\\d+$"));
        untilDrawn(page);
        return page.url();
    }

    private static void untilDrawn(Page page) {
        page.waitForFunction("document.querySelector('es-tree')?.toJSON?.().nodes.length > 1");
    }

    private static void untilAsStored(Page viewer) {
        viewer.waitForFunction("""
                async () => {
                  const marks = tree => JSON.stringify(tree.nodes
                    .map(node => [node.id, node.state, node.n, node.q ?? null, node.rank ?? null, node.expanded])
                    .sort((one, other) => one[0] < other[0] ? -1 : 1));
                  const stored = await (await fetch('/data' + location.pathname + '/tree')).json();
                  return marks(stored) === marks(document.querySelector('es-tree').toJSON());
                }""");
    }

    private static List<Integer> lengths(JsonNode diffs) {
        return StreamSupport.stream(diffs.spliterator(), false)
                .map(diff -> diff.path("length").asInt())
                .toList();
    }

    private static JsonNode json(Page page, String script) {
        return JsonMapper.shared().readTree((String) page.evaluate(script));
    }
}
