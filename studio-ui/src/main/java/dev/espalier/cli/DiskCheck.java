package dev.espalier.cli;

import dev.espalier.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether the home can be written and has room. */
final class DiskCheck implements DoctorCheck {

    private static final long WANTED_BYTES = 2L << 30;

    private final Home home;

    DiskCheck(Home home) {
        this.home = home;
    }

    @Override
    public Finding examine() {
        var folder = existing(home.folder());
        try {
            var free = Files.getFileStore(folder).getUsableSpace();
            var found = "%.1f GB free for %s".formatted(free / 1e9, home.folder());
            if (!Files.isWritable(folder)) {
                return Finding.bad("disk", folder + " cannot be written", "set ESPALIER_HOME to a folder of yours");
            }
            return free >= WANTED_BYTES
                    ? Finding.good("disk", found)
                    : Finding.bad("disk", found, "2 GB are needed: make room or set ESPALIER_HOME to another disk");
        } catch (IOException e) {
            return Finding.bad("disk", e.toString(), "set ESPALIER_HOME to a folder of yours");
        }
    }

    private static Path existing(Path folder) {
        var parent = folder.getParent();
        return Files.exists(folder) || parent == null ? folder : existing(parent);
    }
}
