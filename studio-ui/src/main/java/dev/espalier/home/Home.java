package dev.espalier.home;

import java.nio.file.Path;

/**
 * The folder of one studio. Only the process that holds its {@link HomeLock} may write below it, logs and the browser
 * driver excepted.
 */
public record Home(Path folder) {

    public Home {
        folder = folder.toAbsolutePath().normalize();
    }

    /** Returns the home that the launcher names, {@code ~/.espalier} when it names none. */
    public static Home ofThisProgram() {
        var named = System.getProperty("espalier.home", "");
        return new Home(named.isBlank() ? Path.of(System.getProperty("user.home"), ".espalier") : Path.of(named));
    }

    public Path exports() {
        return folder.resolve("exports");
    }

    public Path log() {
        return folder.resolve("logs").resolve("espalier.log");
    }

    Path lock() {
        return folder.resolve("home.lock");
    }

    Path drivers() {
        return folder.resolve("driver");
    }
}
