package dev.espalier.cli;

import dev.espalier.datasets.RowInvariants;
import dev.espalier.home.Home;
import dev.espalier.home.HomeLock;
import java.io.IOException;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;
import org.springframework.beans.BeansException;

/** Whether the database comes up and its rows are sound; starts it when no other process of the program is using it. */
final class DatabaseCheck implements DoctorCheck {

    private final Home home;
    private final Supplier<OpenHome> looking;

    DatabaseCheck(Home home, Supplier<OpenHome> looking) {
        this.home = home;
        this.looking = looking;
    }

    @Override
    public Finding examine() {
        try {
            var holder = HomeLock.holderOf(home);
            if (holder.isPresent() && !OpenHome.hasItsDatabaseElsewhere()) {
                return Finding.good("database", "in use by " + holder.get());
            }
            try (var open = looking.get()) {
                return rows(open.use(RowInvariants.class));
            }
        } catch (RefusedException | BeansException e) {
            LoggerFactory.getLogger(DatabaseCheck.class).error("the database does not come up", e);
            return Finding.bad("database", Failures.told(e), "the details are in " + home.log());
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
