package dev.espalier.bench;

import dev.espalier.practice.TrialSite;
import dev.espalier.webagent.Split;
import dev.espalier.webagent.WebTask;
import dev.espalier.webagent.browser.PlaywrightLauncher;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Finds out whether declared sites can be solved, by whom, and what their tasks need. */
public final class SitesBench {

    private final PlaywrightLauncher launcher;
    private final int workers;
    private final InstantSource clock;
    private final BenchWatcher watcher;

    /** @param workers browsers at once, 1 or more */
    public SitesBench(PlaywrightLauncher launcher, int workers, InstantSource clock, BenchWatcher watcher) {
        this.launcher = launcher;
        this.workers = workers;
        this.clock = clock;
        this.watcher = watcher;
    }

    /**
     * How many tasks are looked at.
     *
     * @param made for the site, and looked through for what they need
     * @param expert the first of them, which the expert plays
     * @param random the first of them, which are played at random
     * @param heldOut the first held-out ones of them, which the embedded policy plays
     */
    public record Sizes(int made, int expert, int random, int heldOut) {
        public static final Sizes FULL = new Sizes(300, 60, 100, 60);
    }

    /**
     * Measures one site.
     *
     * @param seed of the tasks and of every draw
     * @throws java.util.concurrent.CancellationException when the watcher wanted no more
     */
    public List<SitesRow> measure(TrialSite site, Sizes sizes, long seed) {
        var tasks = site.tasks(sizes.made(), seed);
        var heldOut =
                tasks.stream().filter(task -> task.split() == Split.HELD_OUT).toList();
        var counts = new SiteCounts(site, new TrialRound(site, launcher, workers, watcher), clock, watcher);
        var rows = new ArrayList<SitesRow>();
        rows.add(counts.expertOverHttp(tasks));
        rows.addAll(counts.expert(first(sizes.expert(), tasks)));
        rows.addAll(counts.random(first(sizes.random(), tasks), seed));
        rows.addAll(counts.embedded(first(sizes.heldOut(), heldOut), seed));
        rows.addAll(counts.needs(tasks));
        return rows;
    }

    private static List<WebTask> first(int count, List<WebTask> tasks) {
        return tasks.stream().limit(count).toList();
    }
}
