package dev.espalier.sites;

import dev.espalier.sites.engine.Site;
import dev.espalier.sites.spec.SiteSpec;
import dev.espalier.sites.spec.SpecResult;
import dev.espalier.sites.tasks.SiteTask;
import dev.espalier.sites.tasks.TaskGenerator;
import java.util.List;

/** The shipped restaurant site and its tasks, made once for all tests. */
public final class Restaurant {

    public static final long SEED = 7;

    private static final Site SITE = Site.of(spec(), SEED);
    private static final List<SiteTask> TASKS = TaskGenerator.generate(SITE, 300, SEED);

    private Restaurant() {}

    public static SiteSpec spec() {
        return switch (ShippedSites.read("restaurant").orElseThrow()) {
            case SpecResult.Accepted(SiteSpec spec) -> spec;
            case SpecResult.Refused refused ->
                throw new AssertionError(refused.faults().toString());
        };
    }

    public static Site site() {
        return SITE;
    }

    /** Returns 300 tasks. */
    public static List<SiteTask> tasks() {
        return TASKS;
    }
}
