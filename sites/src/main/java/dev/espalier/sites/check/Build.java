package dev.espalier.sites.check;

import dev.espalier.sites.engine.Site;
import dev.espalier.sites.spec.SiteSpec;
import dev.espalier.sites.tasks.SiteTask;
import dev.espalier.sites.tasks.TaskGenerator;
import java.util.List;

/** A declared site, built with the seed of the checks, and its tasks. */
record Build(Site site, List<SiteTask> tasks) {

    static final long SEED = 7;

    /** Number of tasks that are made. */
    private static final int TASKS = 300;

    /** @param between called after each task; what it throws ends the making */
    static Build of(SiteSpec spec, Runnable between) {
        return of(spec, TASKS, between);
    }

    static Build of(SiteSpec spec, int tasks) {
        return of(spec, tasks, () -> {});
    }

    private static Build of(SiteSpec spec, int tasks, Runnable between) {
        Site site = Site.of(spec, SEED);
        return new Build(site, TaskGenerator.generate(site, tasks, SEED, _ -> between.run()));
    }
}
