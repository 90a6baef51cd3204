package dev.espalier.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
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

/**
 * What two tabs that watch a run cost the program: one and the same search, grown again and again from its seed, with
 * viewers and without.
 */
class LiveViewIT {

    private static final Logger LOG = System.getLogger(LiveViewIT.class.getName());

    /** Rollouts of each stretch. */
    private static final int MEASURED = Integer.getInteger("espalier.live.rollouts", 0);

    /** Stretches at the beginning that do not count, as many watched as not: the program's code is still being compiled. */
    private static final int WARM_UP = 8;

    private static final int COUNTED = 16;

    /** Viewers of some stretches in an order that shares a steady drift between the two kinds; it is gone through again. */
    private static final List<Integer> VIEWERS = List.of(2, 0, 0, 2);

    /** More than can be made meanwhile. */
    private static final String ROLLOUTS = "10000";

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
        studio = Studio.open(Program.asInstalled(folder.resolve("home")));
        ada = Person.firstIn(studio, chromium);
        studio.program().makeTasks();
    }

    @BeforeEach
    void onlyWhenAsked() {
        assumeTrue(MEASURED > 0, "no run watched by two viewers: set -Despalier.live.rollouts=40");
    }

    /** The cost is printed, not judged: how busy a machine is besides is not the code's. */
    @Test
    void viewersOfOneRunShareItsCost() throws IOException, InterruptedException {
        var pages = List.of(ada.page(), ada.context().newPage());
        var costs = new ArrayList<Cost>();
        var task = Integer.toString(studio.program().shortestTrainTask());
        try (var search = studio.program().start("run", "--task", task, "--search", ROLLOUTS)) {
            search.awaitResult("run 1"::equals);
            for (int stretch = 0; stretch < WARM_UP + COUNTED; stretch++) {
                int viewers = VIEWERS.get(stretch % VIEWERS.size());
                costs.add(cost(search, pages.subList(0, viewers)));
                pages.forEach(page -> page.navigate("about:blank"));
            }
            search.interrupt();
            assertThat(search.end().exitCode()).isEqualTo(130);
        }

        LOG.log(Level.INFO, report(costs));
        assertThat(costs).extracting(Cost::nodes).allMatch(nodes -> nodes > 0);
    }

    /**
     * What a stretch of the run cost, from the end of a rollout to the end of another, when all its viewers had the run's
     * page before them.
     *
     * @param nodes that were seen meanwhile
     * @param millis by the clock; whoever watches here takes processors' time from the run, which others elsewhere do not
     * @param programMillis of processors' time of the program's process
     * @param allMillis of that, its database and the browser that the run is in; whoever watches has another
     */
    private record Cost(int viewers, long nodes, long millis, long programMillis, long allMillis) {}

    private static Cost cost(Running search, List<Page> viewers) throws IOException, InterruptedException {
        viewers.forEach(viewer -> viewer.navigate(studio.url() + "/runs/1"));
        viewers.forEach(viewer -> new WatchedTree(viewer).awaitNodes(2));
        int first = rollouts(search) + 1;
        awaitRollout(search, first);
        long seen = seen();
        long begun = System.nanoTime();
        var before = Processor.of(studio.process());
        awaitRollout(search, first + MEASURED);
        var spent = Processor.of(studio.process()).minus(before);
        long ended = System.nanoTime();
        assertThat(viewers).allMatch(viewer -> new WatchedTree(viewer).pagesSeen() > seen);
        return new Cost(
                viewers.size(),
                seen() - seen,
                Duration.ofNanos(ended - begun).toMillis(),
                spent.program().toMillis(),
                spent.all().toMillis());
    }

    private static void awaitRollout(Running search, int number) throws IOException, InterruptedException {
        search.awaitResult(line -> line.startsWith("rollout %d:".formatted(number)));
    }

    private static int rollouts(Running search) throws IOException {
        return (int) search.resultsSoFar().stream()
                .filter(line -> line.startsWith("rollout "))
                .count();
    }

    private static long seen() {
        var tree =
                ada.context().request().get(studio.url() + "/data/runs/1/tree").text();
        return StreamSupport.stream(
                        JsonMapper.shared().readTree(tree).path("nodes").spliterator(), false)
                .map(node -> node.path("state"))
                .map(JsonNode::asString)
                .filter(state -> !state.equals("PROPOSED"))
                .count();
    }

    private static String report(List<Cost> costs) {
        var counted = costs.subList(WARM_UP, costs.size());
        var report = new LinkedHashMap<String, Object>();
        report.put("bench", "live");
        report.put("stretches", costs);
        report.put("stretches_to_warm_up", WARM_UP);
        for (int viewers : List.of(0, 2)) {
            var those = "_ms_a_node_of_%d_viewers".formatted(viewers);
            report.put("program" + those, millisANode(counted, viewers, Cost::programMillis));
            report.put("all" + those, millisANode(counted, viewers, Cost::allMillis));
        }
        report.put("nodes", costs.stream().mapToLong(Cost::nodes).sum());
        report.put("time_ratio", ratio(counted, Cost::millis));
        report.put("program_ratio", ratio(counted, Cost::programMillis));
        report.put("all_ratio", ratio(counted, Cost::allMillis));
        return JsonMapper.shared().writeValueAsString(report);
    }

    private static double ratio(List<Cost> costs, ToLongFunction<Cost> millis) {
        return millisANode(costs, 2, millis) / millisANode(costs, 0, millis);
    }

    private static double millisANode(List<Cost> costs, int viewers, ToLongFunction<Cost> millis) {
        var those = costs.stream().filter(cost -> cost.viewers() == viewers).toList();
        return (double) those.stream().mapToLong(millis).sum()
                / those.stream().mapToLong(Cost::nodes).sum();
    }
}
