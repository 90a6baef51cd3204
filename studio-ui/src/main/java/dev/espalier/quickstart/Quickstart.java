package dev.espalier.quickstart;

import dev.espalier.datasets.export.Exported;
import dev.espalier.practice.Agents;
import dev.espalier.practice.Practice;
import dev.espalier.practice.TaskMaker;
import dev.espalier.sites.ShippedSites;
import dev.espalier.webagent.WebTask;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CancellationException;

/** Goes the whole way once, from tasks to an exported dataset. */
public final class Quickstart {

    /** Tasks made for each site at least: enough to choose the shortest among. */
    private static final int LEAST_TASKS = 300;

    /** One task in so many is held out. */
    private static final int ONE_HELD_OUT_IN = 4;

    private final TaskMaker tasks;
    private final Agents agents;
    private final Practice practice;
    private final Stages stages;
    private final InstantSource clock;

    Quickstart(TaskMaker tasks, Agents agents, Practice practice, Stages stages, InstantSource clock) {
        this.tasks = tasks;
        this.agents = agents;
        this.practice = practice;
        this.stages = stages;
        this.clock = clock;
    }

    /**
     * What is done one after another.
     *
     * @param underway is told of each
     */
    record Stages(Measuring measuring, Collecting collecting, Shipping shipping, Underway underway) {}

    /**
     * Goes the way up to the pairs, all of which are stored.
     *
     * @throws CancellationException when the onlooker cancelled it; what was found until then is stored
     */
    public QuickstartReport grow(QuickstartOptions options, Onlooker onlooker) {
        var pace = new Pace(onlooker, stages.underway(), clock);
        onlooker.isAt("making tasks");
        stages.underway().enter("making tasks");
        var chosen = Chosen.from(made(options), options.heldOutTasks());
        onlooker.says("%d train tasks, %d held-out tasks to measure on"
                .formatted(chosen.train().size(), chosen.heldOut().size()));
        var agent = agents.named(Agents.EMBEDDED);
        var crew = new Crew(agent, practice.workers(options.workers(), ShippedSites.names()));
        var measured = stages.measuring().measure(chosen.heldOut(), crew, options, pace);
        endIfCancelled(onlooker);
        onlooker.says("measured on %d held-out tasks".formatted(measured.size()));
        var harvest = stages.collecting().collect(chosen.train(), crew, options, pace);
        endIfCancelled(onlooker);
        stages.underway().enter("checking the pairs");
        onlooker.says(
                "%d pairs that outcomes speak for, from %d of %d trees; those in conflict with the critic are not counted"
                        .formatted(
                                harvest.pairs(),
                                harvest.fruitful().size(),
                                harvest.trees().size()));
        var report = QuickstartReport.of(options, agent.policy().version(), measured, harvest, pace.gone());
        stages.underway().came(new Underway.Result(report.resultTable(), null));
        return report;
    }

    /**
     * Goes the rest of the way: freezes the pairs, exports them and puts the report beside them.
     *
     * @throws NothingToShipException when no pair rests on an outcome
     */
    public Exported ship(QuickstartReport report) {
        stages.underway().enter("freezing a dataset");
        var exported = stages.shipping().ship(report);
        stages.underway().came(new Underway.Result(report.resultTable(), exported.version()));
        return exported;
    }

    private List<List<WebTask>> made(QuickstartOptions options) {
        var sites = ShippedSites.names();
        int each = Math.max(LEAST_TASKS, 2 * ONE_HELD_OUT_IN * options.heldOutTasks());
        return sites.stream()
                .map(site -> tasks.make(site, each, options.seed()))
                .toList();
    }

    private static void endIfCancelled(Onlooker onlooker) {
        if (onlooker.cancelled()) {
            throw new CancellationException("interrupted; what was found until then is kept, see espalier runs list");
        }
    }
}
