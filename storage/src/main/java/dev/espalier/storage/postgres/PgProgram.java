package dev.espalier.storage.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;

/**
 * The unpacked programs of one PostgreSQL version: {@code initdb} and {@code postgres}.
 *
 * @param version as in "18.4.0"
 */
record PgProgram(Path root, String version) {

    /** Unpacks the archive on the class path below a directory, unless that was done before. */
    static PgProgram unpackedBelow(Path directory) throws IOException {
        var version = bundledVersion();
        var root = directory.resolve("program-" + version);
        if (!Files.isDirectory(root)) {
            unpack(directory, root);
        }
        return new PgProgram(root, version);
    }

    Path initdb() {
        return root.resolve("bin/initdb");
    }

    Path postgres() {
        return root.resolve("bin/postgres");
    }

    /** Returns the part of the version that decides whether data files fit. */
    String majorVersion() {
        return version.substring(0, version.indexOf('.'));
    }

    private static void unpack(Path directory, Path root) throws IOException {
        Files.createDirectories(directory);
        var archive = archiveName();
        try (var packed = PgProgram.class.getResourceAsStream(archive)) {
            if (packed == null) {
                throw new DatabaseException(
                        "%s: this build holds no PostgreSQL for this platform (%s is missing); build it here, or set ESPALIER_DATABASE_URL"
                                .formatted(directory, archive));
            }
            var fresh =
                    Files.createDirectory(directory.resolve(root.getFileName() + ".unpacking-" + UUID.randomUUID()));
            try {
                unpack(packed, fresh);
                Files.move(fresh, root, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                FileSystemUtils.deleteRecursively(fresh);
            }
        }
    }

    private static void unpack(InputStream packed, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, entry.resolveIn(target));
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        var executable = (entry.getMode() & 0100) != 0;
        if (executable && !path.toFile().setExecutable(true, false)) {
            throw new IOException("could not make " + path + " executable");
        }
    }

    /** Returns the resource as the makers of the binaries name it, as in {@code /postgres-linux-x86_64.txz}. */
    private static String archiveName() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        var processor = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        return "/postgres-%s-%s.txz".formatted(system, processor);
    }

    private static String bundledVersion() throws IOException {
        try (var resource = PgProgram.class.getResourceAsStream("postgres.properties")) {
            var properties = new Properties();
            properties.load(resource);
            return properties.getProperty("version");
        }
    }
}
