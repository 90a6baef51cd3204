package dev.espalier.sites.visit;

import dev.espalier.sites.oracle.Judgement;
import dev.espalier.sites.spec.HardPart;
import java.util.Set;

/**
 * A task played to its end.
 *
 * @param judgement the oracle's word on the visitor's last state
 * @param acts widget acts
 * @param passed hard parts that the way led through and the served pages showed no way around
 */
public record Played(Judgement judgement, int acts, Set<HardPart> passed) {
    public Played {
        passed = Set.copyOf(passed);
    }
}
