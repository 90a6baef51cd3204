package dev.espalier.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** Whether the launcher found Maven, without which it cannot build after a change. */
final class MavenCheck implements DoctorCheck {

    private final String maven;

    /** @param maven that the launcher of whoever asks found, empty when it found none */
    MavenCheck(String maven) {
        this.maven = maven;
    }

    @Override
    public Finding examine() {
        return !maven.isBlank() && Files.isExecutable(Path.of(maven))
                ? Finding.good("Maven", maven)
                : Finding.bad("Maven", "none of version 3.8 or newer", "install one, to build after a change");
    }
}
