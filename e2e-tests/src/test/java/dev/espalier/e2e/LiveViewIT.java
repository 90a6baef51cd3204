package dev.espalier.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AutoClose;
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

    /** Blocks at the beginning that do not count, as many watched as not: the program's code is still being compiled. */
    private static final int WARM_UP = 8;

    @TempDir
    private static Path folder;

    @AutoClose
    private static Studio studio;

    @AutoClose
    private static Chromium chromium;

    private static Person ada;

    @BeforeAll
    static void letSomebodyIn() throws IOException, InterruptedException {
        if (MEASURED == 0) {
            return;
        }
        chromium = Chromium.launch();
        studio = Studio.open(new Program(folder.resolve("home"), null));
        ada = Person.firstIn(studio, chromium);
        studio.program().makeTasks();
    }

    @BeforeEach
    void onlyWhenAsked() {
        assumeTrue(MEASURED > 0, "no run watched by two viewers: set -Despalier.live.rollouts=120");
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
            boolean watched = block % 4 == 0 || block % 4 == 3; // so that a steady drift is shared
            for (var viewer : List.of(one, other)) {
                viewer.navigate(watched ? run : "about:blank");
                if (watched) {
                    new WatchedTree(viewer).awaitNodes(2);
                }
            }
            costs.add(cost(run, watched ? 2 : 0));
        }
        other.close();
        var counted = costs.subList(WARM_UP, costs.size());

        LOG.log(Level.INFO, report(tree(run).path("nodes").size(), costs, counted));
        assertThat(counted).extracting(Cost::viewers).contains(0, 2);
    }

    private static String report(int nodes, List<Cost> costs, List<Cost> counted) {
        var report = new LinkedHashMap<String, Object>();
        report.put("bench", "live");
        report.put("nodes", nodes);
        report.put("blocks", costs);
        report.put("blocks_to_warm_up", WARM_UP);
        for (int viewers : List.of(0, 2)) {
            var those = "_of_%d_viewers".formatted(viewers);
            report.put("visits_a_second" + those, visitsASecond(counted, viewers));
            report.put("program_ms_a_visit" + those, millisAVisit(counted, viewers, Cost::programMillis));
            report.put("all_ms_a_visit" + those, millisAVisit(counted, viewers, Cost::allMillis));
        }
        report.put("program_ratio", ratio(counted, Cost::programMillis));
        report.put("all_ratio", ratio(counted, Cost::allMillis));
        return JsonMapper.shared().writeValueAsString(report);
    }

    private static double ratio(List<Cost> costs, ToLongFunction<Cost> millis) {
        return millisAVisit(costs, 2, millis) / millisAVisit(costs, 0, millis);
    }

    /**
     * What a block of time cost.
     *
     * @param visits that rollouts which ended in it made to nodes
     * @param programMillis of the program's process
     * @param allMillis of that, its database and the browser that the run is in; whoever watches has another
     */
    private record Cost(int viewers, long visits, long programMillis, long allMillis) {}

    private static double millisAVisit(List<Cost> costs, int viewers, ToLongFunction<Cost> millis) {
        var those = costs.stream().filter(cost -> cost.viewers() == viewers).toList();
        return (double) those.stream().mapToLong(millis).sum()
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
        var before = Processor.of(studio.process());
        var begun = (Number) ada.page().evaluate("() => performance.now()");
        double end = begun.doubleValue() + BLOCK.toMillis();
        ada.page().waitForFunction("end => performance.now() > end", end);
        var spent = Processor.of(studio.process()).minus(before);
        return new Cost(
                viewers,
                visits(run) - visits,
                spent.program().toMillis(),
                spent.all().toMillis());
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
