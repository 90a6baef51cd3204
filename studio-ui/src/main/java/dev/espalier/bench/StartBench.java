package dev.espalier.bench;

import dev.espalier.webagent.Browser;
import dev.espalier.webagent.RunSettings.BrowserSettings;
import dev.espalier.webagent.WebAction;
import dev.espalier.webagent.browser.PlaywrightLauncher;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;

/** Starts the studio in processes of its own, and measures how soon it can be used and what it takes. */
public final class StartBench {

    private static final BrowserSettings BLIND = BrowserSettings.DEFAULT.screenshots(false);
    private static final String HOST = "studio.test";
    private static final String OPEN = "the studio is open";
    private static final long PATIENCE_SECONDS = 60;

    private final PlaywrightLauncher launcher;
    private final Program program;
    private final BenchWatcher watcher;

    public StartBench(PlaywrightLauncher launcher, Program program, BenchWatcher watcher) {
        this.launcher = launcher;
        this.program = program;
        this.watcher = watcher;
    }

    /** This program, as a process of its own. */
    @FunctionalInterface
    public interface Program {

        /** Returns the command line that runs a command in a home. */
        List<String> in(Path home, String... arguments);
    }

    /**
     * What is measured.
     *
     * @param home folder that is not there yet, and becomes the studio's
     * @param starts 1 or more
     * @param idle after the last start, until memory is read
     */
    public record Plan(Path home, int starts, Duration idle) {}

    /**
     * Measures.
     *
     * @throws CancellationException when the watcher wanted no more
     */
    public List<StartRow> measure(Plan plan) throws IOException, InterruptedException {
        int port = freePort();
        var rows = new ArrayList<StartRow>();
        try (var browser = launcher.reaching(Map.of(HOST, "127.0.0.1:" + port)).launch(BLIND)) {
            browser.version();
            for (int number = 1; number <= plan.starts(); number++) {
                watcher.isAt("start %d of %d".formatted(number, plan.starts()));
                rows.add(start(plan, number, port, browser));
            }
        }
        return rows;
    }

    private static int freePort() throws IOException {
        try (var any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }

    private StartRow start(Plan plan, int number, int port, Browser browser) throws IOException, InterruptedException {
        var command = program.in(plan.home(), "start", "--port", Integer.toString(port));
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().remove("ESPALIER_DATABASE_URL");
        long begun = System.nanoTime();
        var studio = builder.start();
        try (var said = studio.inputReader()) {
            awaitOpen(said);
            var open = since(begun);
            signInPage(browser);
            var usable = since(begun);
            var memory = number < plan.starts() ? OptionalDouble.empty() : idleMemory(studio, plan.idle());
            return new StartRow(number, open, usable, memory);
        } finally {
            end(studio);
        }
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static void awaitOpen(BufferedReader said) throws IOException {
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(OPEN)) {
                return;
            }
        }
        throw new IOException("the studio ended before it was open; begin it by hand to see why");
    }

    private static void signInPage(Browser browser) throws IOException {
        try (var session = browser.session()) {
            session.open(Map.of(), List.of("http://%s/login".formatted(HOST)), 0);
            var stands = session.act(new WebAction.Wait("Password", false)).result();
            if (!stands.ok()) {
                throw new IOException("the page to sign in on did not come: " + stands.message());
            }
        }
    }

    private OptionalDouble idleMemory(Process studio, Duration idle) throws InterruptedException {
        watcher.isAt("waiting %d s with nothing to do".formatted(idle.toSeconds()));
        long end = System.nanoTime() + idle.toNanos();
        while (System.nanoTime() < end) {
            if (watcher.cancelled()) {
                throw new CancellationException("interrupted; nothing was kept");
            }
            studio.waitFor(100, TimeUnit.MILLISECONDS);
        }
        return OptionalDouble.of(Resident.kibOf(studio.toHandle()) * 1024 / 1e6);
    }

    private static void end(Process studio) throws InterruptedException {
        studio.destroy();
        if (!studio.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            studio.destroyForcibly().waitFor();
        }
    }
}
