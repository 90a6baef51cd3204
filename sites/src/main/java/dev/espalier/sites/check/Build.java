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

    static Build of(SiteSpec spec) {
        return of(spec, TASKS);
    }

    static Build of(SiteSpec spec, int tasks) {
        Site site = Site.of(spec, SEED);
        return new Build(site, TaskGenerator.generate(site, tasks, SEED));
    }
}
