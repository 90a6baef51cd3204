package dev.espalier.cli;

import dev.espalier.datasets.RowInvariants;
import dev.espalier.home.Home;
import java.io.UncheckedIOException;
import org.slf4j.LoggerFactory;
import org.springframework.beans.BeansException;

/** Whether the database comes up and its rows are sound; starts it when no other process of the program is using it. */
final class DatabaseCheck implements DoctorCheck {

    private final Home home;
    private final HomeAccess homes;

    DatabaseCheck(Home home, HomeAccess homes) {
        this.home = home;
        this.homes = homes;
    }

    @Override
    public Finding examine() {
        try {
            var holder = homes.holder();
            if (holder.isPresent()) {
                return Finding.good("database", "in use by " + holder.get());
            }
            try (var open = homes.look()) {
                return rows(open.use(RowInvariants.class));
            }
        } catch (RefusedException | BeansException e) {
            LoggerFactory.getLogger(DatabaseCheck.class).error("the database does not come up", e);
            return Finding.bad("database", Failures.told(e), "the details are in " + home.log());
        } catch (UncheckedIOException e) {
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
