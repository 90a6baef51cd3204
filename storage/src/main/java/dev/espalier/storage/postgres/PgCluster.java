package dev.espalier.storage.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.util.FileSystemUtils;

/**
 * The folder of one server: program, password, log and data files. Whatever is made here appears whole or not at all, so
 * that a kill at any moment leaves something the next start can use.
 */
record PgCluster(Path folder, PgProgram program, PgPassword password, RunAs runAs) {

    static final String USER = "espalier";

    /** Opens the folder, made when missing, with the program unpacked in another place or, by default, within. */
    static PgCluster in(Path folder, Path programs, RunAs runAs) throws IOException {
        Files.createDirectories(folder);
        var real = folder.toRealPath();
        return new PgCluster(
                real, PgProgram.unpackedBelow(programs), PgPassword.keptIn(real.resolve("password")), runAs);
    }

    Path data() {
        return folder.resolve("data");
    }

    Path log() {
        return folder.resolve("postgres.log");
    }

    /** Sees to it that there are data files, of this version, that the server may read. */
    void prepare() throws IOException {
        removeTracesOfKilledSetups();
        runAs.giveAccess(folder, log());
        if (Files.exists(data().resolve("PG_VERSION"))) {
            refuseOtherVersion();
        } else {
            initialise();
        }
    }

    /**
     * Returns the server that is at work on the data files, left behind by a program that was killed. A pid file without
     * such a server is removed: PostgreSQL itself would take a stranger with the same pid for the server.
     */
    Optional<PostmasterFile> leftBehind() throws IOException {
        var file = PostmasterFile.in(data());
        if (file.isPresent() && file.get().server().isPresent()) {
            return file;
        }
        Files.deleteIfExists(PostmasterFile.pathIn(data()));
        return Optional.empty();
    }

    private void initialise() throws IOException {
        var fresh = folder.resolve("data.init-" + UUID.randomUUID());
        Commands.run(
                runAs.command(List.of(
                        program.initdb().toString(),
                        "--pgdata=" + fresh,
                        "--username=" + USER,
                        "--pwfile=" + password.file(),
                        "--auth=scram-sha-256",
                        "--data-checksums",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C")),
                log());
        Files.move(fresh, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void removeTracesOfKilledSetups() throws IOException {
        try (var traces = Files.newDirectoryStream(folder, "{data.init-*,program-*.unpacking-*}")) {
            for (var trace : traces) {
                FileSystemUtils.deleteRecursively(trace);
            }
        }
    }

    private void refuseOtherVersion() throws IOException {
        var found = Files.readString(data().resolve("PG_VERSION")).strip();
        if (!found.equals(program.majorVersion())) {
            throw new DatabaseException(
                    "%s was made by PostgreSQL %s and this program brings %s; use the program that made it, or move the folder away"
                            .formatted(data(), found, program.version()));
        }
    }
}
