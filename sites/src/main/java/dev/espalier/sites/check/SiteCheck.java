package dev.espalier.sites.check;

import dev.espalier.sites.check.Trial.Outcome;
import dev.espalier.sites.check.Trial.Outcomes;
import dev.espalier.sites.engine.CatalogueException;
import dev.espalier.sites.expert.ExpertException;
import dev.espalier.sites.spec.SiteSpec;
import dev.espalier.sites.tasks.TooFewTasksException;
import dev.espalier.sites.visit.Deed;
import dev.espalier.sites.visit.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Checks whether a declaration that can be read makes a good site: two builds serve the same, everybody can operate what
 * they serve, and 300 tasks are as different, as worded, as short and as hard as they should be, each with an expert who
 * ends it over HTTP. Needs no browser and no database, and writes nothing.
 */
public final class SiteCheck {

    private static final String KINDS = "/tasks/kinds";

    private SiteCheck() {}

    /** Returns what is wrong with the site; nothing when it is in order. */
    public static List<Finding> findings(SiteSpec spec) {
        return findings(spec, () -> {});
    }

    /**
     * Returns what is wrong with the site; nothing when it is in order.
     *
     * @param between called between tasks and between visits, by several threads at a time; what it throws ends the check,
     *     as itself or as a cause
     */
    public static List<Finding> findings(SiteSpec spec, Runnable between) {
        try {
            return findings(Build.of(spec, between), Build.of(spec, between), between);
        } catch (CatalogueException e) {
            return List.of(Finding.at(e.path(), "%s", e.reason()));
        } catch (TooFewTasksException e) {
            return List.of(Finding.at(KINDS, "%s", e.reason()));
        } catch (ExpertException e) {
            return List.of(Finding.at(KINDS, "%s", e.reason()));
        }
    }

    /** @param again another build, which should be the same */
    static List<Finding> findings(Build build, Build again) {
        return findings(build, again, () -> {});
    }

    static List<Finding> findings(Build build, Build again, Runnable between) {
        List<Finding> findings = new ArrayList<>(TaskGates.findings(build));
        if (!build.tasks().equals(again.tasks())) {
            findings.add(Finding.at(KINDS, "two builds with seed %d make different tasks", Build.SEED));
        }
        Auditor auditor = new Auditor();
        Outcomes outcomes = Trial.of(build, auditor, between);
        findings.addAll(ExpertGate.findings(build, outcomes.experts()));
        outcomes.strangers().stream()
                .map(Outcome::failure)
                .filter(failure -> !failure.isEmpty())
                .forEach(failure -> findings.add(Finding.at("/pages", "%s", failure)));
        findings.addAll(auditor.findings());
        findings.addAll(different(
                outcomes.all(), Trial.of(again, Witness.NOBODY, between).all()));
        return List.copyOf(findings);
    }

    private static List<Finding> different(List<Outcome> outcomes, List<Outcome> again) {
        Map<String, Deed> requests = new TreeMap<>();
        for (int i = 0; i < outcomes.size(); i++) {
            outcomes.get(i)
                    .protocol()
                    .difference(again.get(i).protocol())
                    .ifPresent(request -> requests.putIfAbsent(Finding.path(request.address()), request));
        }
        return requests.entrySet().stream()
                .map(request -> Finding.onPage(
                        request.getKey(),
                        "two builds with seed %d answer differently to %s".formatted(Build.SEED, request.getValue())))
                .toList();
    }
}
