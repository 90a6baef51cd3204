package dev.espalier.cli;

import dev.espalier.home.Home;
import dev.espalier.home.HomeLock;
import java.io.IOException;
import java.util.function.Supplier;

/** Whether the database comes up; starts it when no other process of the program is using it. */
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
            try (var _ = opening.get()) {
                return Finding.good("database", "comes up");
            }
        } catch (IOException e) {
            return Finding.bad("database", e.toString(), "check the disk and who owns " + home.folder());
        }
    }
}
