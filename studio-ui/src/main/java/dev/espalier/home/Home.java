package dev.espalier.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder of one studio. Only the process that holds its {@link HomeLock} may write below it, logs and the browser
 * driver excepted.
 */
public record Home(Path folder) {

    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    public Home {
        folder = folder.toAbsolutePath().normalize();
    }

    /** Returns the home that the launcher names, {@code ~/.espalier} when it names none. */
    public static Home ofThisProgram() {
        var named = System.getProperty("espalier.home", "");
        return new Home(named.isBlank() ? Path.of(System.getProperty("user.home"), ".espalier") : Path.of(named));
    }

    /** Makes the folder and that of the logs where they are missing; nobody but the owner may look into them. */
    public void make() throws IOException {
        Files.createDirectories(folder.resolveSibling("."));
        Files.createDirectories(folder, OWNER_ONLY);
        Files.createDirectories(log().resolveSibling("."), OWNER_ONLY);
    }

    /** Returns where a dataset version is exported to unless another folder is named. */
    public Path export(String dataset, int version) {
        return folder.resolve("exports").resolve("%s-v%d".formatted(dataset, version));
    }

    /** Returns where the declarations lie that were brought in from files. */
    public Path sites() {
        return folder.resolve("sites");
    }

    public Path log() {
        return folder.resolve("logs").resolve("espalier.log");
    }

    /** Returns the file in which the studio of this home says where it is. */
    public Path studio() {
        return folder.resolve("studio.json");
    }

    /** Returns where the web server lays what it needs for a while. */
    public Path pages() {
        return folder.resolve("tomcat");
    }

    /**
     * Makes the folder whose files the web server would serve; it stays empty.
     *
     * @throws IOException when it cannot be made
     */
    public Path served() throws IOException {
        return Files.createDirectories(pages().resolve("served"));
    }

    Path lock() {
        return folder.resolve("home.lock");
    }

    Path drivers() {
        return folder.resolve("driver");
    }
}
