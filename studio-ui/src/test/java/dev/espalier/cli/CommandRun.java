package dev.espalier.cli;

import dev.espalier.home.Home;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.support.StaticApplicationContext;

/** Runs commands in a home that holds what a test puts into it. */
final class CommandRun {

    private final Path folder;
    private final StaticApplicationContext home = new StaticApplicationContext();
    private final StringWriter results = new StringWriter();
    private final StringWriter remarks = new StringWriter();

    /** How often it is asked before it is interrupted. */
    private int patience = Integer.MAX_VALUE;

    CommandRun(Path folder) {
        this.folder = folder;
    }

    <T> CommandRun with(Class<T> type, T used) {
        home.registerBean(type, () -> used);
        return this;
    }

    /** Has it interrupted once work has asked so often whether it is. */
    CommandRun interruptedAfter(int questions) {
        patience = questions;
        return this;
    }

    /** Runs a command and returns its exit code. */
    int run(String... arguments) {
        var asked = new AtomicInteger();
        var screen = new Screen(new PrintWriter(results, true), new PrintWriter(remarks, true), false);
        var setting = new Setting(
                "test",
                new Home(folder),
                new StudioHome(home),
                folder,
                screen,
                () -> asked.getAndIncrement() >= patience,
                "");
        return new Commands(setting).execute(arguments);
    }

    String results() {
        return results.toString();
    }

    String remarks() {
        return remarks.toString();
    }
}
