package dev.espalier.sites.spec;

import java.util.List;

/** What became of reading a declaration. */
public sealed interface SpecResult {

    record Accepted(SiteSpec spec) implements SpecResult {}

    /** @param faults all that were found, at least one */
    record Refused(List<Fault> faults) implements SpecResult {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
