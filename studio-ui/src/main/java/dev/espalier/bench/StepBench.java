package dev.espalier.bench;

import dev.espalier.practice.Agents;
import dev.espalier.practice.TaskMaker;
import dev.espalier.practice.Worlds;
import dev.espalier.webagent.RunSettings.BrowserSettings;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures how many steps a second greedy runs of the embedded policy take, and where their time goes. They are runs like
 * all others, and stay in the store.
 */
public final class StepBench {

    private static final List<Integer> WORKERS = List.of(1, 2, 4);
    private static final int TASKS = 60;
    private static final int WARM_UP = 20;

    private final TaskMaker tasks;
    private final Worlds worlds;
    private final Agents agents;
    private final Shift.Means means;

    StepBench(TaskMaker tasks, Worlds worlds, Agents agents, Shift.Means means) {
        this.tasks = tasks;
        this.worlds = worlds;
        this.agents = agents;
        this.means = means;
    }

    /**
     * What is measured.
     *
     * @param site name of a site, or file of a declaration, which the home then keeps
     * @param steps that each setting is timed on, 1 or more
     * @param lateSteps after which each setting's pages are watched for late changes, 1 or more
     * @param seed of the tasks
     */
    public record Plan(String site, int steps, int lateSteps, long seed) {
        public Plan {
            if (steps < 1 || lateSteps < 1) {
                throw new IllegalArgumentException(
                        "steps and late steps must be 1 or more, but were %d and %d".formatted(steps, lateSteps));
            }
        }
    }

    /**
     * Measures each number of workers with and without pictures.
     *
     * @throws java.util.concurrent.CancellationException when the watcher wanted no more
     */
    public List<StepRow> measure(Plan plan, BenchWatcher watcher) {
        var made = tasks.make(plan.site(), TASKS, plan.seed());
        var world = worlds.of(made.getFirst().site());
        var shift = new Shift(made, world, agents.named(Agents.EMBEDDED), means, watcher);
        watcher.isAt("warming up");
        shift.work(1, BrowserSettings.DEFAULT, new StepMeter(WARM_UP, System::nanoTime));
        var rows = new ArrayList<StepRow>();
        for (boolean screenshots : List.of(true, false)) {
            var settings = BrowserSettings.DEFAULT.screenshots(screenshots);
            for (int workers : WORKERS) {
                watcher.isAt("%d workers, %s screenshots".formatted(workers, screenshots ? "with" : "without"));
                var meter = new StepMeter(plan.steps(), System::nanoTime);
                shift.work(workers, settings, meter);
                var late = new LateWatch(plan.lateSteps());
                shift.work(workers, settings, late);
                rows.add(StepRow.of(workers, screenshots, meter.read(), late.rate()));
            }
        }
        return rows;
    }
}
