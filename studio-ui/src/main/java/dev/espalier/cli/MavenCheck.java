package dev.espalier.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** Whether the launcher found Maven, without which it cannot build after a change. */
final class MavenCheck implements DoctorCheck {

    @Override
    public Finding examine() {
        var maven = System.getProperty("espalier.maven", "");
        return !maven.isBlank() && Files.isExecutable(Path.of(maven))
                ? Finding.good("Maven", maven)
                : Finding.bad("Maven", "none of version 3.8 or newer", "install one, to build after a change");
    }
}
