package dev.espalier.cli;

import dev.espalier.home.Home;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;

/** Settings for commands under test. */
final class Settings {

    private Settings() {}

    static Setting of(Home home, HomeAccess homes, Writer results, Writer remarks) {
        var screen = new Screen(new PrintWriter(results, true), new PrintWriter(remarks, true), false);
        return new Setting("test", home, homes, Path.of("").toAbsolutePath(), screen, () -> false, "");
    }

    /** Returns a setting in which nothing that needs the home can be done. */
    static Setting withoutHome(Writer results, Writer remarks) {
        return of(new Home(Path.of("nowhere")), new NoHome(new IllegalStateException("opened")), results, remarks);
    }
}
