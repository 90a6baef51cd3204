package dev.espalier.sites;

import dev.espalier.sites.engine.Site;
import dev.espalier.sites.spec.SiteSpec;
import dev.espalier.sites.spec.SpecResult;
import dev.espalier.sites.tasks.SiteTask;
import dev.espalier.sites.tasks.TaskGenerator;
import java.util.List;

/**
 * A shipped site and its tasks, made once for all tests.
 *
 * @param tasks 300 of them
 */
public record Shipped(Site site, List<SiteTask> tasks) {

    public static final long SEED = 7;

    private static final List<Shipped> ALL =
            ShippedSites.names().stream().map(Shipped::made).toList();

    public static List<Shipped> all() {
        return ALL;
    }

    public static Shipped named(String name) {
        return ALL.stream()
                .filter(shipped -> shipped.site().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Shipped made(String name) {
        Site site = Site.of(spec(name), SEED);
        return new Shipped(site, List.copyOf(TaskGenerator.generate(site, 300, SEED)));
    }

    public static SiteSpec spec(String name) {
        return switch (ShippedSites.read(name).orElseThrow()) {
            case SpecResult.Accepted(SiteSpec spec) -> spec;
            case SpecResult.Refused refused ->
                throw new AssertionError(refused.faults().toString());
        };
    }

    /** Returns the first task of a kind. */
    public SiteTask first(String kind) {
        return tasks.stream()
                .filter(task -> task.definition().kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String toString() {
        return site.name();
    }
}
