package dev.espalier.cli;

import dev.espalier.datasets.RowInvariants;
import dev.espalier.home.Home;
import dev.espalier.home.HomeLock;
import java.io.IOException;
import java.util.function.Supplier;

/** Whether the database comes up and its rows are sound; starts it when no other process of the program is using it. */
final class DatabaseCheck implements DoctorCheck {

    private final Home home;
    private final Supplier<OpenHome> opening;

    DatabaseCheck(Home home, Supplier<OpenHome> opening) {
        this.home = home;
        this.opening = opening;
    }

    @Override
    public Finding examine() {
        try {
            var holder = HomeLock.holderOf(home);
            if (holder.isPresent()) {
                return Finding.good("database", "in use by " + holder.get());
            }
            try (var open = opening.get()) {
                return rows(open.use(RowInvariants.class));
            }
        } catch (IOException e) {
            return Finding.bad("database", e.toString(), "check the disk and who owns " + home.folder());
        }
    }

    private static Finding rows(RowInvariants invariants) {
        var findings = invariants.check();
        var broken = findings.stream().filter(finding -> !finding.holds()).toList();
        return broken.isEmpty()
                ? Finding.good("database", "comes up; %d invariants hold of its rows".formatted(findings.size()))
                : Finding.bad(
                        "database",
                        "%d of %d invariants do not hold of its rows, first: %s, as %s shows"
                                .formatted(
                                        broken.size(),
                                        findings.size(),
                                        broken.getFirst().invariant(),
                                        broken.getFirst().samples()),
                        "keep the home as it is and report this");
    }
}
