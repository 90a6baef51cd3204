package dev.espalier.webagent.browser;

import dev.espalier.webagent.Artifacts;
import dev.espalier.webagent.Digest;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Assumptions;

/** Where browser tests get their browser: the one of this machine, with a driver that is unpacked once a build. */
public final class TestBrowser {

    private static final String DRIVER_DIR = "playwright.cli.dir";

    private TestBrowser() {}

    /** Returns a launcher for hosts; skips the test, saying why, where no browser is found. */
    public static PlaywrightLauncher launcher(Map<String, String> hosts) {
        return new PlaywrightLauncher(executable(), hosts, new InMemoryArtifacts(), Clock.systemUTC());
    }

    public static Path executable() {
        String named = System.getProperty("espalier.browser");
        Optional<Path> found = named == null
                ? BrowserExecutable.find(
                        Optional.ofNullable(System.getenv("PATH")).orElse(""))
                : Optional.of(Path.of(named));
        Assumptions.assumeTrue(found.isPresent(), "no Chromium or Chrome found: set -Despalier.browser=PATH");
        layDriver();
        return found.get();
    }

    private static synchronized void layDriver() {
        if (System.getProperty(DRIVER_DIR) != null) {
            return;
        }
        Path home = Path.of("target", "playwright-driver").toAbsolutePath();
        try {
            Files.createDirectories(home);
            try (var lock =
                    FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                lock.lock();
                Path done = home.resolve("complete");
                if (!Files.exists(done)) {
                    installDriver(home.resolve("driver"));
                    Files.createFile(done);
                }
            }
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException("the Playwright driver could not be unpacked to " + home, e);
        }
        System.setProperty(DRIVER_DIR, home.resolve("driver").toString());
    }

    /** The class comes with Playwright at run time only, and is no part of what this module declares. */
    private static void installDriver(Path target) throws ReflectiveOperationException {
        Class.forName("com.microsoft.playwright.impl.driver.jar.DriverJar")
                .getMethod("installDriverTo", Path.class)
                .invoke(null, target);
    }

    /** Keeps bytes for the length of a test. */
    static final class InMemoryArtifacts implements Artifacts {

        private final Map<Digest, byte[]> kept = new ConcurrentHashMap<>();

        @Override
        public Digest keep(byte[] bytes) {
            var digest = Digest.of(bytes);
            kept.put(digest, bytes.clone());
            return digest;
        }

        @Override
        public Optional<byte[]> find(Digest digest) {
            return Optional.ofNullable(kept.get(digest)).map(byte[]::clone);
        }
    }
}
