package dev.espalier.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What two tabs that watch a run cost the program. */
class LiveViewIT {

    private static final Logger LOG = System.getLogger(LiveViewIT.class.getName());

    /** Rollouts of the run whose viewers' cost is measured. */
    private static final int MEASURED = Integer.getInteger("espalier.live.rollouts", 0);

    private static final Duration BLOCK = Duration.ofSeconds(15);

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
        ada = Person.firstIn(studio, chromium);
        studio.program().makeTasks();
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

    /** The cost is printed, not judged: how busy a machine is besides is not the code's. */
    @Test
    void viewersOfOneRunShareItsCost() throws IOException, InterruptedException {
        var one = ada.page();
        var other = ada.context().newPage();
        ada.launch(studio, studio.program().shortestTrainTask(), MEASURED);
        var run = one.url();
        var costs = new ArrayList<Cost>();
        for (int block = 0; isRunning(run); block++) {
            boolean watched = block % 2 == 0;
            for (var viewer : List.of(one, other)) {
                viewer.navigate(watched ? run : "about:blank");
                if (watched) {
                    new WatchedTree(viewer).awaitNodes(2);
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
                                "visits_a_second_watched",
                                visitsASecond(costs, 2),
                                "visits_a_second_unwatched",
                                visitsASecond(costs, 0),
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

    private static double visitsASecond(List<Cost> costs, int viewers) {
        return costs.stream()
                        .filter(cost -> cost.viewers() == viewers)
                        .mapToLong(Cost::visits)
                        .average()
                        .orElseThrow()
                / BLOCK.toSeconds();
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
}
